package org.rtmscoverage.web;

import org.rtmscoverage.course.CourseEstimator;
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
  private final CourseEstimator estimator = new CourseEstimator();

  CourseController(RequestReader reader, RequestMapper requests, ViewMapper views) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
  }

  @PostMapping(
      path = "/v1/course-estimates",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CourseView> estimateCourse(ServerHttpRequest request) {
    return reader
        .courseEstimate(request)
        .map(requests::toQuestion)
        .map(estimator::estimate)
        .map(views::toView);
  }
}
