package org.capacityportal.report.content;

/** Experts, speakers and others who were at the events without being delegates; they count in no other figure. */
public record RoleLine(String role, long people, long attendances, long days) {}
