package org.rtmscoverage.ledger.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The form of data inside their seal: one byte that says which, then the data as they are or
 * gzipped, whichever is shorter.
 *
 * @param most most bytes of data, packed and unpacked
 */
record Packing(int most) {

  /** The byte in front. */
  static final int OVERHEAD = 1;

  private static final byte STORED = 0;
  private static final byte GZIPPED = 1;

  /**
   * Packs data.
   *
   * @throws IllegalArgumentException if they are more than can be unpacked again
   */
  byte[] pack(byte[] plain) {
    if (plain.length > most) {
      throw new IllegalArgumentException("more than " + most + " bytes cannot be sealed");
    }
    var gzipped = gzip(plain);
    return gzipped.length < plain.length ? withForm(GZIPPED, gzipped) : withForm(STORED, plain);
  }

  /**
   * Unpacks data.
   *
   * @throws SealBrokenException if they are not of a known form or too many
   */
  byte[] unpack(byte[] packed) {
    if (packed.length == 0) {
      throw SealBrokenException.unknownForm();
    }
    return switch (packed[0]) {
      case STORED -> Arrays.copyOfRange(packed, OVERHEAD, packed.length);
      case GZIPPED -> gunzip(packed);
      default -> throw SealBrokenException.unknownForm();
    };
  }

  private static byte[] gzip(byte[] plain) {
    var gzipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return gzipped.toByteArray();
  }

  private byte[] gunzip(byte[] packed) {
    var gzipped = new ByteArrayInputStream(packed, OVERHEAD, packed.length - OVERHEAD);
    try (var gunzip = new GZIPInputStream(gzipped)) {
      var plain = gunzip.readNBytes(most);
      if (gunzip.read() >= 0) {
        throw SealBrokenException.damaged();
      }
      return plain;
    } catch (IOException _) { // its text may tell of the data
      throw SealBrokenException.damaged();
    }
  }

  private static byte[] withForm(byte form, byte[] data) {
    var packed = new byte[OVERHEAD + data.length];
    packed[0] = form;
    System.arraycopy(data, 0, packed, OVERHEAD, data.length);
    return packed;
  }
}
