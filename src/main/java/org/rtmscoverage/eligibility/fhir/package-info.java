/**
 * The HL7 FHIR R4 adapter: writes a CoverageEligibilityRequest, reads the
 * CoverageEligibilityResponse and translates it; nothing here is visible to other packages.
 *
 * <ul>
 *   <li>The question is one CoverageEligibilityRequest with patient, coverage, provider and insurer
 *       contained. It stands alone at the payer's one address, whereas a Bundle asks for a server
 *       that takes it apart.
 *   <li>The library's context takes about a second and tens of megabytes, so it is made at the
 *       first question, on a thread that may block. Its types stay out of the beans' signatures, so
 *       that a service without a FHIR payer loads no more of it than the few types that the JVM
 *       looks at to verify ours.
 *   <li>References are followed only within the answer; nothing is fetched, and XML is not read.
 *   <li>R4 has no place for another entity that runs a benefit. An item says so with the extension
 *       {@code https://rtmscoverage.org/fhir/StructureDefinition/benefit-administrator}, a
 *       reference to an Organization in the answer.
 *   <li>R4 has no "remaining": a row states what is allowed and another what is used. A lifetime
 *       knows no "used" in our words, so its difference is worked out here, with a note.
 *   <li>{@code copay-maximum} is a maximum per service, unless its item is for a year or a
 *       lifetime: only then is it an out-of-pocket maximum.
 *   <li>An item with neither category nor product is of the service its name says, never of the
 *       plan as a whole. A statement with a modifier that is not known counts for nothing.
 *   <li>An item that is not excluded belongs to the plan, so it is as active as its insurance.
 *       Where {@code inforce} is not sent, it states nothing on that.
 * </ul>
 */
@NullMarked
package org.rtmscoverage.eligibility.fhir;

import org.jspecify.annotations.NullMarked;
