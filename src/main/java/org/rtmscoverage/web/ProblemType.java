package org.rtmscoverage.web;

/** The problems of openapi.yaml, x-problem-types. */
enum ProblemType {
  /** The body is not JSON. */
  MALFORMED_JSON("malformed-json", 400, "The body is not readable JSON"),
  /** A property does not exist. */
  UNKNOWN_PROPERTY("unknown-property", 400, "The body holds a property that does not exist"),
  /** The request cannot be read. */
  MALFORMED_REQUEST("malformed-request", 400, "The request line or a parameter cannot be read"),
  /** No credentials, or not the right ones. */
  UNAUTHENTICATED("unauthenticated", 401, "Nobody is let in without the right credentials"),
  /** Not theirs to do. */
  FORBIDDEN("forbidden", 403, "Whoever signed in may not do this"),
  /** Nothing of that name. */
  NOT_FOUND("not-found", 404, "There is no such payer, policy, version, check or path"),
  /** The path does not know the method. */
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "The path does not know this method"),
  /** No answer in the media type asked for. */
  NOT_ACCEPTABLE("not-acceptable", 406, "No answer in the media type asked for"),
  /** The first request under a key is not done. */
  KEY_IN_FLIGHT("key-in-flight", 409, "The first request under this key is not done yet"),
  /** The check has no answer yet. */
  CHECK_NOT_DONE("check-not-done", 409, "The check has no answer yet"),
  /** The answer does not come out as it was given. */
  NOT_REPRODUCED("not-reproduced", 409, "The answer does not come out as it was given"),
  /** The body is too large. */
  BODY_TOO_LARGE("body-too-large", 413, "The body is larger than 256 KiB"),
  /** The body is not declared as JSON. */
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is not declared as JSON"),
  /** The body says something impossible. */
  INVALID_REQUEST("invalid-request", 422, "The request is readable and says something impossible"),
  /** Another request came under the same key. */
  KEY_REUSED("key-reused", 422, "Another request came before under this key"),
  /** A bug of ours. */
  INTERNAL_ERROR("internal-error", 500, "The service has a bug"),
  /** Not now. */
  UNAVAILABLE("unavailable", 503, "The service cannot answer now");

  private static final String PREFIX = "urn:rtms-coverage:problem:";

  private final String slug;
  private final int status;
  private final String title;

  ProblemType(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  String urn() {
    return PREFIX + slug;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The problem for a status that the framework decided on. */
  static ProblemType ofStatus(int status) {
    for (var type : values()) {
      if (type.status == status && type != MALFORMED_JSON && type != UNKNOWN_PROPERTY) {
        return type;
      }
    }
    return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
