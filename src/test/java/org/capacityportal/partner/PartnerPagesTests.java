package org.capacityportal.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.FieldRejectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class PartnerPagesTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partners partners;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keepsTheOriginalAndItsTranslationsApart() throws Exception {
        String address = created(form("Stadt \"Musterstadt\"", "textLanguage", "EN")
                .param("nameEn", "ignored, since it is the language of the original")
                .param("nameUk", "Місто «Зразкове»")
                .param("city", "Lublin")
                .param("kinds", "HOST")
                .param("website", "https://example.org/"));
        portal.perform(get(address).param("lang", "uk"))
                .andExpect(content().string(containsString("<h1 class=\"cp-title\">Місто «Зразкове»</h1>")))
                .andExpect(content().string(containsString("Донор, Сторона, що приймає")))
                .andExpect(content().string(not(containsString("ignored"))));
        portal.perform(get(address).param("lang", "pl"))
                .andExpect(
                        content().string(containsString("<h1 class=\"cp-title\">Stadt &quot;Musterstadt&quot;</h1>")));
        portal.perform(get("/partners").param("q", "зразкове").param("kind", "HOST"))
                .andExpect(content().string(containsString(address)));
        portal.perform(get("/partners").param("q", "зразкове").param("kind", "EXPERT_BODY"))
                .andExpect(content().string(not(containsString(address))));
    }

    @Test
    void refusesWhatIsWrongAtItsFieldAndKeepsAllThatWasTyped() throws Exception {
        portal.perform(post("/partners")
                        .with(csrf())
                        .param("lang", "en")
                        .param("textLanguage", "EN")
                        .param("name", "<script>alert(1)</script> 😀")
                        .param("website", "javascript:alert(1)")
                        .param("iatiIdentifier", "no spaces here")
                        .param("note", "x".repeat(4001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; 😀")))
                .andExpect(content().string(containsString("value=\"javascript:alert(1)\"")))
                .andExpect(content().string(containsString("Give an address that begins with http:// or https://")))
                .andExpect(content().string(containsString("3 to 100 characters, without spaces")))
                .andExpect(content().string(containsString("At most 4000 characters")))
                .andExpect(content().string(containsString("Choose one at least")));
    }

    @Test
    void oneOrganisationIsOnRecordOnce() throws Exception {
        portal.perform(form("united nations DEVELOPMENT programme").param("lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A partner of this name is on record already")));
        portal.perform(form("Another").param("iatiIdentifier", "XM-DAC-41114").param("lang", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another partner has this identifier")));
    }

    @Test
    void aPartnerThatFundsStaysADonor() throws Exception {
        EditState edit = opened("/partners/1");
        portal.perform(post("/partners/1")
                        .with(csrf())
                        .param("lang", "en")
                        .param("textLanguage", "PL")
                        .param("name", "Ministerstwo")
                        .param("kinds", "HOST")
                        .param("version", "" + edit.version())
                        .param("base", edit.base()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("it stays a donor")));
    }

    @Test
    void twoWhoEditOnePartnerKeepBothEdits() throws Exception {
        String address = created(form("Zwei"));
        EditState edit = opened(address);
        portal.perform(change(address, edit, "nameEn", "Two")).andExpect(redirectedUrl(address));
        portal.perform(change(address, edit, "lang", "en").param("kinds", "HOST"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Two\"")))
                .andExpect(content().string(containsString("Name in English")));
    }

    @Test
    void aChangeOfKindsIsHistory() throws Exception {
        String address = created(form("Wandel"));
        portal.perform(change(address, opened(address), "kinds", "HOST")).andExpect(redirectedUrl(address));
        assertThat(jdbc.sql("""
                                select changes -> 'kinds' ->> 1 from audit_entry
                                where page = 'partner' and page_id = ? and changes -> 'kinds' is not null""").param(id(address)).query(String.class).single())
                .isEqualTo("HOST");
    }

    @Test
    void isFoundByAnyOfItsNames() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        for (String typed : new String[] {
            "UNDP", "undp", "United Nations Development Programme", "Програма розвитку Організації Об’єднаних Націй"
        }) {
            assertThat(partners.resolve(typed, "donor")).isEqualTo(9);
        }
        assertThat(partners.typed(9L)).isEqualTo("United Nations Development Programme");
        assertThat(partners.resolve(" ", "donor")).isNull();
        assertThatThrownBy(() -> partners.resolve("100% nobody_", "donor"))
                .isInstanceOf(FieldRejectedException.class)
                .hasMessage("partner.error.unknown");
    }

    @Test
    void namesakesInTranslationAreToldApartByTheirOriginalNames() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        long one = stored("Институт \"А\"");
        long other = stored("Інститут «А»");
        assertThatThrownBy(() -> partners.resolve("Institute \"A\"", "donor"))
                .isInstanceOf(FieldRejectedException.class)
                .hasMessage("partner.error.ambiguous");
        assertThat(partners.resolve(partners.typed(one), "donor")).isEqualTo(one);
        assertThat(partners.resolve(partners.typed(other), "donor")).isEqualTo(other);
    }

    @Test
    void offersPartnersOfAKindWhileTyping() throws Exception {
        portal.perform(get("/partners/lookup")
                        .param("q", "місь")
                        .param("kind", "DONOR")
                        .param("lang", "uk"))
                .andExpect(content().string(containsString("value=\"Дніпровська міська рада\"")))
                .andExpect(content().string(not(containsString("Сумська"))));
        portal.perform(get("/partners/lookup").param("q", "місь").param("lang", "uk"))
                .andExpect(content().string(containsString("Сумська міська рада")));
    }

    @Test
    void aPartnerInUseStaysAndADeletedOneComesBack() throws Exception {
        portal.perform(post("/partners/9/delete").with(csrf()))
                .andExpect(redirectedUrl("/partners/9"))
                .andExpect(flash().attributeExists("flash"));
        portal.perform(get("/partners/9")).andExpect(status().isOk());

        String address = created(form("Vergänglich"));
        portal.perform(post(address + "/delete").with(csrf())).andExpect(redirectedUrl("/partners"));
        portal.perform(get(address)).andExpect(status().isNotFound());
        portal.perform(post(address + "/restore").with(csrf())).andExpect(redirectedUrl(address));
        portal.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsItsOwnPageOnly() throws Exception {
        portal.perform(get("/partners")).andExpect(redirectedUrl("/partners/1"));
        portal.perform(get("/partners/1").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/programmes/1")))
                .andExpect(content().string(not(containsString("/partners/1/edit"))));
        for (String hidden :
                new String[] {"/partners/2", "/partners/1/edit", "/partners/new", "/partners/lookup?q=UN"}) {
            portal.perform(get(hidden)).andExpect(status().isNotFound());
        }
        portal.perform(form("Mine")).andExpect(status().isNotFound());
    }

    @Test
    @WithUserDetails("city@demo.example")
    void officialsKnowOfNoPartners() throws Exception {
        for (String hidden : new String[] {"/partners", "/partners/1", "/partners/5", "/partners/new"}) {
            portal.perform(get(hidden)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aFilterThatMeansNothingLeavesNothingOut() throws Exception {
        portal.perform(get("/partners")
                        .param("kind", "NONSENSE")
                        .param("page", "x")
                        .param("sort", "-nothing"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/partners/9")));
    }

    private static MockHttpServletRequestBuilder form(String name, String... others) {
        String[] usual = {"textLanguage", "UK", "name", name, "kinds", "DONOR", "submission", "" + UUID.randomUUID()};
        return post("/partners").with(csrf()).params(values(usual, others));
    }

    private static MockHttpServletRequestBuilder change(String address, EditState edit, String... others) {
        String[] usual = {
            "textLanguage", "UK", "name", "Zwei", "kinds", "DONOR", "version", "" + edit.version(), "base", edit.base()
        };
        return post(address).with(csrf()).params(values(usual, others));
    }

    /** The values of a form: the usual ones, with others in their place or beside them. */
    private static MultiValueMap<String, String> values(String[] usual, String... others) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < usual.length; i += 2) {
            values.set(usual[i], usual[i + 1]);
        }
        for (int i = 0; i < others.length; i += 2) {
            values.set(others[i], others[i + 1]);
        }
        return values;
    }

    private long stored(String name) {
        return jdbc.sql("""
                        insert into partner (id, text_language, name, name_translations)
                        values (nextval('partner_seq'), 'uk', ?, '{"en": "Institute \\"A\\""}') returning id""").param(name).query(Long.class).single();
    }

    private String created(MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(portal.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private EditState opened(String address) throws Exception {
        return (EditState) portal.perform(get(address + "/edit"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("edit");
    }

    private static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }
}
