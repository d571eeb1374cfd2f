package org.capacityportal.access;

import java.util.Optional;
import org.capacityportal.platform.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Brings one-time links to their users: by mail where a mail server is configured, and always through the administrator. */
@Component
class Invitations {

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private final Optional<JavaMailSender> mail;
    private final String sender;
    private final PortalAddress portal;
    private final MessageSource messages;

    Invitations(
            Optional<JavaMailSender> mail,
            @Value("${portal.mail-from}") String sender,
            PortalAddress portal,
            MessageSource messages) {
        this.mail = mail;
        this.sender = sender;
        this.portal = portal;
        this.messages = messages;
    }

    /** A mail server that fails does not undo the account: the administrator is told, and has the link. */
    OneTimeLink deliver(String name, String email, String token, Language language) {
        String address = portal.account(token);
        if (mail.isEmpty()) {
            return new OneTimeLink(address, "user.link.handOver");
        }
        try {
            mail.get().send(message(name, email, address, language));
            return new OneTimeLink(address, "user.link.mailed");
        } catch (MailException failure) {
            log.warn("The mail with a one-time link could not be sent", failure);
            return new OneTimeLink(address, "user.link.mailFailed");
        }
    }

    private SimpleMailMessage message(String name, String email, String address, Language language) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(email);
        message.setSubject(messages.getMessage("account.mail.subject", null, language.locale()));
        message.setText(String.join(
                "\n\n",
                messages.getMessage("account.mail.greeting", new Object[] {name}, language.locale()),
                messages.getMessage("account.mail.text", null, language.locale()),
                address,
                messages.getMessage(
                        "account.mail.validity",
                        new Object[] {AccountLinks.VALID_FOR_USER.toDays()},
                        language.locale())));
        return message;
    }
}
