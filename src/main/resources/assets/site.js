// What pages do besides htmx; they work without it too.
document.addEventListener("DOMContentLoaded", () => {
  const trouble = document.getElementById("trouble");

  const say = (text, link) => {
    trouble.textContent = text;
    if (link) {
      const a = document.createElement("a");
      a.href = link;
      a.target = "_blank";
      a.textContent = " Sign in in a new window.";
      trouble.append(a);
    }
    trouble.className = "note bad";
    trouble.hidden = false;
  };

  document.body.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) {
      say("You are signed out; what you typed is still here. Sign in, then send this once more.", "/sign-in");
    } else if (status === 403) {
      say("This was not taken: the page is of an earlier session, or your role does not allow it. What you typed is still here: sign in, then send this once more.", "/sign-in");
    } else if (status === 429) {
      say("That was too often. Wait a minute, then send this once more; what you typed is still here.");
    } else {
      say("The service could not do that now. What you typed is still here: send it once more in a moment.");
    }
  });
  document.body.addEventListener("htmx:sendError", () =>
    say("The service cannot be reached. What you typed is still here: send it once more in a moment."));
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      trouble.hidden = true;
    }
  });

  // A stream that a browser leaves is no error.
  document.body.addEventListener("htmx:sseOpen", (event) =>
    window.addEventListener("pagehide", () => event.detail.source.close(), { once: true }));
  // What was wrong with a field was wrong with what it held: typing into it takes the words away.
  document.body.addEventListener("input", (event) => {
    event.target.removeAttribute("aria-invalid");
    event.target.closest(".field")?.querySelector(".wrong")?.remove();
  });

  // A button with data-copy copies the text of the element it names.
  document.body.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      const from = document.getElementById(button.dataset.copy);
      from.focus?.();
      from.select?.();
      // Browsers lend the clipboard to secure pages alone; what is selected can be copied by hand.
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(from.value ?? from.textContent);
        button.textContent = "Copied";
      } else {
        button.textContent = "Selected: copy it with the keyboard";
      }
    }
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  // What loads itself anew (data-rests) rests while nobody sees it, while the keyboard is in it, and
  // once nobody has touched the page for a while: else no session would ever end by itself.
  const awake = 5 * 60 * 1000;
  let touched = Date.now();
  for (const sign of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
  }
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const part = event.detail.elt;
    if (part.matches("[data-rests]")
        && (document.hidden || part.contains(document.activeElement) || Date.now() - touched > awake)) {
      event.preventDefault();
    }
  });
  // A form that is on its way is not evaluated any more: what was sent would be kept as being typed.
  let leaving = null;
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
      leaving = event.target;
    }
  });
  window.addEventListener("pageshow", () => { leaving = null; });
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === leaving) {
      event.preventDefault();
    }
  });
  // What is read aloud when it changes is left alone while it says the same.
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target.textContent === event.detail.fragment.textContent) {
      event.detail.shouldSwap = false;
    }
  });
});
