package org.rtmscoverage.eligibility;

import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/**
 * Reads a body up to a limit and gives it up past it.
 *
 * @param most bytes read at most
 * @param tooLarge what is signalled past them
 */
record BoundedBody(int most, Supplier<PayerException> tooLarge) {

  /** The whole body; empty if there was none. */
  Mono<byte[]> read(ClientResponse response) {
    return response
        .body(BodyExtractors.toDataBuffers())
        .reduceWith(ByteArrayOutputStream::new, this::append)
        .map(ByteArrayOutputStream::toByteArray);
  }

  /** Copies at once: a list of buffers would take a hundred times what tiny chunks hold. */
  private ByteArrayOutputStream append(ByteArrayOutputStream body, DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    if (bytes.length > most - body.size()) {
      throw tooLarge.get();
    }
    body.writeBytes(bytes);
    return body;
  }
}
