package org.rtmscoverage.eligibility.x12;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the properties of this package known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(X12Properties.class)
class X12Configuration {}
