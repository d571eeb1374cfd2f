package org.capacityportal.report.publishing;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.capacityportal.platform.Sha256;
import org.capacityportal.report.content.Report;
import org.springframework.stereotype.Component;

/** The digest of a computed record, equal as long as every component of it is. */
@Component
public class RecordDigest {

    private final RecordJson json;

    RecordDigest(RecordJson json) {
        this.json = json;
    }

    public byte[] of(Report report) {
        MessageDigest digest = Sha256.digest();
        json.write(report, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return digest.digest();
    }
}
