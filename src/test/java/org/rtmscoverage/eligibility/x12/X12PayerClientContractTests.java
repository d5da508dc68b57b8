package org.rtmscoverage.eligibility.x12;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.mapstruct.factory.Mappers;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerClientContract;
import org.rtmscoverage.eligibility.X12Text;
import org.springframework.http.MediaType;

class X12PayerClientContractTests extends PayerClientContract {

  private static final String NOBODY = "NM1*IL*1*QUILLMARKER*ZOË****MI*QXMARK7719~";

  @Override
  protected PayerClient client(Clock clock) {
    return new X12PayerClient(
        X12Adapters.writer(), Mappers.getMapper(X12AnswerMapper.class), clock);
  }

  @Override
  protected MediaType mediaType() {
    return MediaType.parseMediaType("application/edi-x12");
  }

  @Override
  protected String answer(Member member) {
    return X12Text.answer(
        "NM1*IL*1*%s*%s****MI*%s~DMG*D8*%s~"
            .formatted(
                member.lastName(),
                member.firstName(),
                member.memberId().value(),
                member.dateOfBirth().format(DateTimeFormatter.BASIC_ISO_DATE)),
        "EB*1**30**PPO~EB*1**MH~EB*B**MH***27*30*****Y~");
  }

  @Override
  protected String rejection() {
    return X12Text.answer(NOBODY, "AAA*N**75*C~");
  }

  @Override
  protected String unavailable() {
    return X12Text.answer("", "AAA*N**42*R~");
  }

  @Override
  protected String nested(int depth) {
    StringBuilder loops = new StringBuilder(NOBODY);
    for (int i = 4; i < depth; i++) {
      loops.append("HL*").append(i).append('*').append(i - 1).append("*23*1~");
    }
    return X12Text.answer(loops.toString(), "");
  }
}
