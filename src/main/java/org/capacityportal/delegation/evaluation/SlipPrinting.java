package org.capacityportal.delegation.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.PortalAddress;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.event.EventAccess;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.PdfPress;
import org.capacityportal.platform.paper.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints ballots as slips with codes, to be cut and dealt out like ballot papers. */
@Service
@ForCoordinators
class SlipPrinting {

    private static final int ON_A_SHEET = 8;

    private final EventAccess access;
    private final Evaluations evaluations;
    private final Ballots ballots;
    private final Submissions submissions;
    private final TransactionTemplate transaction;
    private final PortalAddress portal;
    private final PdfPress press;
    private final Wording wording;

    SlipPrinting(
            EventAccess access,
            Evaluations evaluations,
            Ballots ballots,
            Submissions submissions,
            TransactionTemplate transaction,
            PortalAddress portal,
            PdfPress press,
            Wording wording) {
        this.access = access;
        this.evaluations = evaluations;
        this.ballots = ballots;
        this.submissions = submissions;
        this.transaction = transaction;
        this.portal = portal;
        this.press = press;
        this.wording = wording;
    }

    /**
     * How many slips can be printed.
     *
     * @throws NotFoundException where there is no such evaluation, or none in the viewer's scope
     */
    long left(long eventId) {
        return transaction.execute(status -> {
            evaluation(eventId);
            return Math.min(SlipsForm.MOST, Math.max(0, ballots.leftForPaper(eventId)));
        });
    }

    /**
     * Prints slips; earlier ones that were not used stop to work. The sheet is set after the ballots are made, so that
     * nobody who answers waits for it.
     *
     * @return the document; empty where the form was sent before, since its slips are on their way
     * @throws FieldRejectedException for more than there are delegates without a ballot
     */
    Optional<byte[]> print(long eventId, int number, Language language, @Nullable UUID submission) {
        List<String> secrets = new ArrayList<>();
        Evaluation evaluation = transaction.execute(status -> {
            Evaluation found = language.speak(() -> evaluation(eventId));
            submissions.once(submission, () -> {
                secrets.addAll(ballots.print(eventId, number));
                return eventId;
            });
            return found;
        });
        return secrets.isEmpty()
                ? Optional.empty()
                : Optional.of(language.speak(() -> set(evaluation, secrets, language)));
    }

    private Evaluation evaluation(long eventId) {
        access.requireWritable(eventId);
        return evaluations.of(eventId).orElseThrow(() -> new NotFoundException("evaluation", eventId));
    }

    private byte[] set(Evaluation evaluation, List<String> secrets, Language language) {
        Map<String, String> pictures = new HashMap<>();
        List<Slip> slips = new ArrayList<>();
        for (String secret : secrets) {
            String name = "slip" + slips.size();
            String address = portal.of("/evaluate/" + TypedCode.shown(secret));
            pictures.put(name, QrCode.svg(address, wording.message("evaluation.picture")));
            slips.add(new Slip(PdfPress.picture(name), address.replaceFirst("^https?://", "")));
        }
        List<List<Slip>> sheets = new ArrayList<>();
        for (int i = 0; i < slips.size(); i += ON_A_SHEET) {
            sheets.add(slips.subList(i, Math.min(slips.size(), i + ON_A_SHEET)));
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            press.print(
                    "delegation/slips", language, Map.of("evaluation", evaluation, "sheets", sheets), pictures, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** @param typed the address as somebody types it */
    record Slip(String picture, String typed) {}
}
