package org.rtmscoverage.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import reactor.core.publisher.Mono;

/** Checks that a token was signed by its issuer, with a strong key and a configured algorithm. */
final class TokenSignature implements Converter<JWT, Mono<JWTClaimsSet>> {

  /** In bits; NIST SP 800-131A Rev. 2, section 3, takes no shorter RSA keys. */
  private static final int SHORTEST_RSA = 2_048;

  private final Set<JWSAlgorithm> algorithms;
  private final IssuerKeys keys;

  TokenSignature(Set<JWSAlgorithm> algorithms, IssuerKeys keys) {
    this.algorithms = Set.copyOf(algorithms);
    this.keys = keys;
  }

  @Override
  public Mono<JWTClaimsSet> convert(JWT token) {
    if (!(token instanceof SignedJWT signed)) {
      return Mono.error(TokenReader.refused("it is not a signed token"));
    }
    if (!algorithms.contains(signed.getHeader().getAlgorithm())) {
      return Mono.error(
          TokenReader.refused(
              "its algorithm (alg) is not one of "
                  + algorithms.stream()
                      .map(JWSAlgorithm::getName)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    return keys.of(signed.getHeader()).map(found -> verified(signed, found));
  }

  private JWTClaimsSet verified(SignedJWT token, List<JWK> found) {
    if (found.isEmpty()) {
      throw TokenReader.refused(
          "its issuer has no key of that name (kid) for that algorithm (alg)");
    }
    var strong = found.stream().filter(TokenSignature::isStrong).toList();
    if (strong.isEmpty()) {
      throw TokenReader.refused("it is signed with an RSA key of less than 2,048 bits");
    }
    try {
      return processor(strong).process(token, null);
    } catch (BadJOSEException | JOSEException _) { // their texts may quote the token
      throw TokenReader.refused("its signature or its form is not right");
    }
  }

  private static boolean isStrong(JWK key) {
    return !(key instanceof RSAKey rsa) || rsa.size() >= SHORTEST_RSA;
  }

  /** The type and the claims are looked at afterwards. */
  private DefaultJWTProcessor<SecurityContext> processor(List<JWK> strong) {
    var processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(algorithms, new ImmutableJWKSet<>(new JWKSet(strong))));
    processor.setJWSTypeVerifier((_, _) -> {});
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    return processor;
  }
}
