package org.capacityportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.capacityportal.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.context.request.RequestContextHolder;

class InvitationsTests {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @ParameterizedTest
    @CsvSource({
        "EN, Your access to Capacity Portal, 'Hello Ірина,'",
        "UK, Ваш доступ до Capacity Portal, 'Вітаємо, Ірина!'",
        "PL, Twój dostęp do Capacity Portal, 'Dzień dobry, Ірина!'",
        "RU, Ваш доступ к Capacity Portal, 'Здравствуйте, Ірина!'"
    })
    void theLinkGoesOutInTheLanguageChosen(Language language, String subject, String greeting) throws Exception {
        OneTimeLink link = invitations(MAIL.getSmtp().getPort(), "https://portal.example/")
                .deliver("Ірина", "iryna@city.example", "t0ken", language);
        assertThat(link).isEqualTo(new OneTimeLink("https://portal.example/account/t0ken", "user.link.mailed"));
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getAllRecipients()[0]).hasToString("iryna@city.example");
        assertThat(mail.getFrom()[0]).hasToString("portal@city.example");
        assertThat(mail.getContent().toString()).contains(greeting, "https://portal.example/account/t0ken", "7");
    }

    @Test
    void aMailServerThatIsDownLeavesTheLinkToTheAdministrator() {
        OneTimeLink link =
                invitations(1, "https://portal.example").deliver("Ірина", "iryna@city.example", "t0ken", Language.UK);
        assertThat(link).isEqualTo(new OneTimeLink("https://portal.example/account/t0ken", "user.link.mailFailed"));
    }

    @Test
    void withoutAMailServerTheAdministratorHandsTheLinkOver() {
        RequestContextHolder.resetRequestAttributes();
        OneTimeLink link = new Invitations(
                        Optional.empty(), "", new PortalAddress("", 8080), new ResourceBundleMessageSource())
                .deliver("Ірина", "iryna@city.example", "t0ken", Language.UK);
        assertThat(link).isEqualTo(new OneTimeLink("http://localhost:8080/account/t0ken", "user.link.handOver"));
    }

    private static Invitations invitations(int port, String address) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/access");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Invitations(
                Optional.<JavaMailSender>of(sender), "portal@city.example", new PortalAddress(address, 8080), messages);
    }
}
