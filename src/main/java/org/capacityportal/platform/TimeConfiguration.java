package org.capacityportal.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The portal's only source of now and today; its zone says when a day ends for due dates. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${portal.time-zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
