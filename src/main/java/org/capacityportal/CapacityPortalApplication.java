package org.capacityportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal. Without {@code spring.datasource.url} it brings its own PostgreSQL and demonstration data. */
@SpringBootApplication
@Modulithic(systemName = "Capacity Portal")
public class CapacityPortalApplication {

    public static void main(String[] args) {
        SpringApplication.run(CapacityPortalApplication.class, args);
    }
}
