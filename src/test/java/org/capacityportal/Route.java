package org.capacityportal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** One method at one pattern of addresses; ordered by pattern. */
record Route(String method, String pattern) implements Comparable<Route> {

    /** Every route that the portal answers, the actuator's among them. */
    static Set<Route> all(ApplicationContext context) {
        Set<Route> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes)));
        return routes;
    }

    private static void add(RequestMappingInfo info, Set<Route> routes) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                routes.add(new Route("GET", pattern));
            }
            methods.forEach(method -> routes.add(new Route(method.name(), pattern)));
        }
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public int compareTo(Route other) {
        int byPattern = pattern.compareTo(other.pattern);
        return byPattern == 0 ? method.compareTo(other.method) : byPattern;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    /** The lines of a table below src/test/resources without comments and heading. */
    static List<String[]> table(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
