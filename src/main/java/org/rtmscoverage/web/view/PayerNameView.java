package org.rtmscoverage.web.view;

/**
 * A payer by name.
 *
 * @param id our name of it
 * @param name its name as clinics know it
 */
public record PayerNameView(String id, String name) {}
