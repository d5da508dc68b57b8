package org.rtmscoverage.policy;

import java.util.List;

/**
 * The reference tables of payer-config, as criteria need them.
 *
 * @param drugs rows of antidepressants.csv
 * @param scales rows of rating-scales.csv
 * @param diagnosisCodes rows of diagnosis-codes.csv
 * @param devices rows of devices.csv
 * @param contraindications rows of contraindications.csv
 * @param sideEffects rows of side-effects.csv
 */
public record ReferenceData(
    List<Drug> drugs,
    List<ScaleBands> scales,
    List<DiagnosisRow> diagnosisCodes,
    List<Device> devices,
    List<Contraindication> contraindications,
    List<SideEffect> sideEffects) {}
