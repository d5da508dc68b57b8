package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.request.CheckSearchRequest;
import org.rtmscoverage.web.request.CourseEstimateRequest;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.EmptyRequest;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.request.VerificationRequest;
import org.rtmscoverage.web.view.AuditEntriesView;
import org.rtmscoverage.web.view.AuditVerdictView;
import org.rtmscoverage.web.view.CheckListView;
import org.rtmscoverage.web.view.CheckRecordView;
import org.rtmscoverage.web.view.CheckStatusView;
import org.rtmscoverage.web.view.CourseView;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.CriteriaEvaluationsView;
import org.rtmscoverage.web.view.PacketView;
import org.rtmscoverage.web.view.PayerStatusesView;
import org.rtmscoverage.web.view.PayerView;
import org.rtmscoverage.web.view.PayersView;
import org.rtmscoverage.web.view.PoliciesView;
import org.rtmscoverage.web.view.PolicyChangesView;
import org.rtmscoverage.web.view.PolicyView;
import org.rtmscoverage.web.view.ProblemView;
import org.rtmscoverage.web.view.RecheckView;
import org.rtmscoverage.web.view.ReplayView;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The contract and the code name the same things, both ways. */
class ContractTests {

  private final OpenApiDocument document;

  ContractTests() throws java.io.IOException {
    document = new OpenApiDocument();
  }

  @Test
  void everyRouteOfTheFileHasAHandlerAndEveryHandlerIsInTheFile() {
    var written = new TreeSet<String>();
    for (var path : document.tree().path("paths").properties()) {
      path.getValue().propertyNames().forEach(method -> written.add(method + " " + path.getKey()));
    }
    var handled = new TreeSet<String>();
    for (var controller :
        Set.of(
            AuditController.class,
            CheckController.class,
            CheckListController.class,
            CriteriaController.class,
            FollowUpController.class,
            CourseController.class,
            PacketController.class,
            PayerController.class,
            PolicyController.class)) {
      for (var method : controller.getDeclaredMethods()) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          var verb = mapping.method()[0].name().toLowerCase(java.util.Locale.ROOT);
          Arrays.stream(mapping.path()).forEach(path -> handled.add(verb + " " + path));
        }
      }
    }
    assertThat(handled).isEqualTo(written);
  }

  @Test
  void everyPropertyOfTheFileIsARecordComponentAndTheReverse() {
    var records = new TreeMap<String, Set<String>>();
    for (var root :
        Set.of(
            CoverageCheckRequest.class,
            CriteriaEvaluationRequest.class,
            CourseEstimateRequest.class,
            CheckSearchRequest.class,
            VerificationRequest.class,
            AuthorizationDecisionRequest.class,
            NextStepRequest.class,
            EmptyRequest.class,
            CheckStatusView.class,
            CheckListView.class,
            CheckRecordView.class,
            RecheckView.class,
            ReplayView.class,
            AuditEntriesView.class,
            AuditVerdictView.class,
            CourseView.class,
            CoverageSummaryView.class,
            CriteriaEvaluationsView.class,
            PacketView.class,
            PayersView.class,
            PayerView.class,
            PayerStatusesView.class,
            PoliciesView.class,
            PolicyView.class,
            PolicyChangesView.class,
            ProblemView.class)) {
      collect(root, records);
    }
    var written = new TreeMap<String, Set<String>>();
    for (var schema : document.tree().at("/components/schemas").properties()) {
      written.put(
          schema.getKey(), new TreeSet<>(schema.getValue().path("properties").propertyNames()));
    }
    assertThat(records).isEqualTo(written);
  }

  @Test
  void everyPropertyIsDescribedAndRequestsRefuseTheUnknown() {
    for (var schema : document.tree().at("/components/schemas").properties()) {
      for (var property : schema.getValue().path("properties").properties()) {
        assertThat(property.getValue().path("description").asString(""))
            .as(schema.getKey() + "." + property.getKey())
            .isNotBlank();
      }
      if (schema.getKey().endsWith("Request")) {
        assertThat(schema.getValue().path("additionalProperties").isBoolean())
            .as(schema.getKey())
            .isTrue();
      }
    }
  }

  @Test
  void everyProblemTypeIsCatalogued() {
    var written =
        document
            .tree()
            .path("x-problem-types")
            .valueStream()
            .collect(
                Collectors.toMap(
                    type -> type.path("type").asString(""),
                    type -> type.path("status").asInt() + type.path("title").asString("")));
    var known =
        Arrays.stream(ProblemType.values())
            .collect(Collectors.toMap(ProblemType::urn, type -> type.status() + type.title()));
    assertThat(known).isEqualTo(written);
  }

  private static void collect(Type type, Map<String, Set<String>> records) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, records));
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      var components = plain.getRecordComponents();
      var names =
          Arrays.stream(components)
              .map(RecordComponent::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      if (records.putIfAbsent(plain.getSimpleName(), names) == null) {
        Arrays.stream(components).forEach(part -> collect(part.getGenericType(), records));
      }
    }
  }
}
