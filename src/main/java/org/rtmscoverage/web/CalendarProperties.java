package org.rtmscoverage.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What today is.
 *
 * @param zone time zone in which days and months end
 */
@ConfigurationProperties("rtmscoverage")
record CalendarProperties(@DefaultValue("America/New_York") ZoneId zone) {}
