package org.rtmscoverage.web;

import org.mapstruct.factory.Mappers;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The generated mappers of the edge. */
@Configuration(proxyBeanMethods = false)
class MapperConfiguration {

  @Bean
  RequestMapper requestMapper() {
    return Mappers.getMapper(RequestMapper.class);
  }

  @Bean
  ViewMapper viewMapper() {
    return Mappers.getMapper(ViewMapper.class);
  }
}
