package org.capacityportal.programme;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The database knows a sector by its {@linkplain Sector#code() code}. */
@Converter(autoApply = true)
class SectorConverter implements AttributeConverter<Sector, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sector sector) {
        return sector == null ? null : sector.code();
    }

    @Override
    public @Nullable Sector convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Sector.ofCode(code);
    }
}
