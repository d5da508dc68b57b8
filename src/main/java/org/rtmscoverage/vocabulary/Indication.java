package org.rtmscoverage.vocabulary;

/** The condition the course is to treat. */
public enum Indication {
  /** Major depressive disorder. */
  MDD,
  /** Obsessive-compulsive disorder. */
  OCD,
  /** Post-traumatic stress disorder. */
  PTSD,
  /** Attention deficit hyperactivity disorder. */
  ADHD,
  /** Bipolar disorder. */
  BIPOLAR,
  /** Generalised anxiety disorder. */
  GAD,
  /** Smoking cessation. */
  SMOKING,
  /** Migraine. */
  MIGRAINE,
  /** Any other condition. */
  OTHER
}
