package org.capacityportal.platform;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The bundles of all modules: each file {@code messages/<module>.properties} is found by itself. They are put together once
 * per language, so that a text is looked up once and not in two dozen bundles one after the other.
 */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()))
                .filter(file -> !file.contains("_"))
                .map(file -> "classpath:messages/" + file.replace(".properties", ""))
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
