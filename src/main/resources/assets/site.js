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

  // A new session has a new form token. This page takes it over once the same person is signed in
  // again, so that what was typed into it can still be sent.
  const name = (page) => page.getElementById("name")?.textContent;
  const signedIn = async () => {
    const answer = await fetch("/payers", { redirect: "manual", cache: "no-store" });
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    if (!answer.ok || name(page) !== name(document)) {
      return false;
    }
    document.body.setAttribute("hx-headers", page.body.getAttribute("hx-headers"));
    const token = page.querySelector("input[name=_csrf]").value;
    document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
    return true;
  };
  const signedOut = () =>
    say("You are signed out; what you typed is still here. Sign in, then send this once more.", "/sign-in");
  const unreachable = () =>
    say("The service cannot be reached. What you typed is still here: send it once more in a moment.");

  // Whether the session may have ended since the service was last heard: it did for another tab that
  // signed out, and may have for a page left alone.
  const doubtful = 60 * 1000;
  let heard = Date.now();
  const tabs = new BroadcastChannel("sign-out");
  tabs.addEventListener("message", () => { heard = 0; });
  document.querySelector("header.site .who form")?.addEventListener("submit", () => tabs.postMessage("out"));

  // A form is not sent into a session that ended: all of it would be lost with the page.
  document.body.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.closest("header.site")
        || Date.now() - heard < doubtful) {
      return;
    }
    event.preventDefault();
    try {
      if (await signedIn()) {
        heard = Date.now();
        form.requestSubmit(event.submitter);
      } else {
        signedOut();
      }
    } catch {
      unreachable();
    }
  });

  // Once more with the token of the session there is now; if that does not help, somebody is to sign in.
  let again = null;
  const sendAgain = async (part) => {
    const first = again !== part;
    again = null;
    if (first && await signedIn().catch(() => false)) {
      again = part;
      if (part.id === "check") {
        part.dispatchEvent(new Event("input"));
      } else if (part.matches("form")) {
        part.requestSubmit();
      } else {
        part.click();
      }
    } else {
      signedOut();
    }
  };

  document.body.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401 || status === 403) {
      heard = 0;
      sendAgain(event.detail.elt);
    } else if (status === 429) {
      say("That was too often. Wait a minute, then send this once more; what you typed is still here.");
    } else {
      say("The service could not do that now. What you typed is still here: send it once more in a moment.");
    }
  });
  document.body.addEventListener("htmx:sendError", unreachable);
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      heard = Date.now();
      again = null;
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
