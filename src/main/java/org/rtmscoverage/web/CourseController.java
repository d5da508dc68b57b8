package org.rtmscoverage.web;

import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.request.CourseEstimateRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.CourseView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The price of a course by terms that are given with the request. */
@RestController
final class CourseController {

  private final RequestReader reader;
  private final RequestMapper requests;
  private final ViewMapper views;
  private final Pipelines pipelines;

  CourseController(
      RequestReader reader, RequestMapper requests, ViewMapper views, Pipelines pipelines) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.pipelines = pipelines;
  }

  @PostMapping(
      path = "/v1/course-estimates",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CourseView> estimateCourse(ServerHttpRequest request) {
    var pipeline = pipelines.current();
    return reader
        .courseEstimate(request, pipeline.catalog())
        .map(sent -> views.toView(estimate(sent, pipeline)));
  }

  private CourseEstimate estimate(CourseEstimateRequest sent, Pipeline pipeline) {
    var payer = sent.payerId() == null ? null : new PayerId(sent.payerId());
    return pipeline.courses().estimate(payer, requests.toQuestion(sent));
  }
}
