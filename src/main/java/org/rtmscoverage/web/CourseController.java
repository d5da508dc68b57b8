package org.rtmscoverage.web;

import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
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
  private final CallerReader callers;

  CourseController(
      RequestReader reader,
      RequestMapper requests,
      ViewMapper views,
      Pipelines pipelines,
      CallerReader callers) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.pipelines = pipelines;
    this.callers = callers;
  }

  @PostMapping(
      path = "/v1/course-estimates",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CourseView> estimateCourse(ServerHttpRequest request) {
    var practice = callers.practice(request);
    var pipeline = pipelines.current();
    return reader
        .courseEstimate(request, pipeline.catalog())
        .map(sent -> views.toView(estimate(practice, sent, pipeline)));
  }

  private CourseEstimate estimate(
      Practice practice, CourseEstimateRequest sent, Pipeline pipeline) {
    var payer = sent.payerId() == null ? null : new PayerId(sent.payerId());
    return pipeline.courses().estimate(practice, payer, requests.toQuestion(sent));
  }
}
