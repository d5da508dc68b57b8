package org.rtmscoverage.ledger.told;

import org.rtmscoverage.summary.Told;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what payers told as JSON, and reads it again without any loss: numbers keep their scale,
 * times their nanoseconds, and what was not said stays apart from what was empty. The document is
 * ASCII, so that text a payer garbled survives every store; it is protected health information.
 */
public final class ToldJson {

  /** Raised with every change that an earlier reader would misread. */
  private static final int VERSION = 1;

  private final JsonMapper json = ToldMapper.make();

  /** Makes a codec; it may be shared between threads. */
  public ToldJson() {}

  /**
   * The document.
   *
   * @param version of the format
   * @param told what payers told
   */
  record Document(int version, Told told) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Document[hidden]";
    }
  }

  /**
   * Writes a document.
   *
   * @param told what payers told
   * @return JSON with the version of its format; equal values give equal bytes
   */
  public byte[] write(Told told) {
    return json.writeValueAsBytes(new Document(VERSION, told));
  }

  /**
   * Reads a document.
   *
   * @param document as {@link #write} made it
   * @return equal to what was written
   * @throws ToldFormatException if the version, a type or a property is unknown, or anything is
   *     missing or malformed
   */
  public Told read(byte[] document) {
    try {
      JsonNode tree = json.readTree(document);
      JsonNode version = tree.path("version");
      if (!version.isInt()) {
        throw new ToldFormatException("the document does not state the version of its format");
      }
      if (version.intValue() != VERSION) {
        throw new ToldFormatException(
            "version "
                + version.intValue()
                + " of the format is unknown here; version "
                + VERSION
                + " is read");
      }
      return json.treeToValue(tree, Document.class).told();
    } catch (JacksonException malformed) {
      throw new ToldFormatException(Malformed.words(malformed));
    }
  }
}
