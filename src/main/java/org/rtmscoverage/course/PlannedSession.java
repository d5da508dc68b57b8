package org.rtmscoverage.course;

import java.time.LocalDate;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * A session, or a treatment day of an accelerated course, with its one code.
 *
 * @param number from 1 for the first of the course; 0 for the planning of an accelerated course
 * @param date planned day
 * @param procedureCode code that is billed
 */
public record PlannedSession(int number, LocalDate date, ProcedureCode procedureCode) {}
