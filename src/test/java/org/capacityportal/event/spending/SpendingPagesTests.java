package org.capacityportal.event.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.event.EventPages.form;
import static org.capacityportal.event.EventPages.open;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.EditState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class SpendingPagesTests {

    private static final String LIST = "/events/3/spending";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void aPileOfInvoicesIsEnteredOneAfterTheOther() throws Exception {
        String next = redirect(invoice("1 250,50", "UAH")
                .param("rate", "0,1424")
                .param("rateOn", "2018-07-02")
                .param("more", "true"));
        assertThat(next).startsWith(LIST + "/new?after=");
        portal.perform(get(next).param("lang", "en"))
                .andExpect(content().string(containsString("value=\"2018-07-02\"")))
                .andExpect(content().string(containsString("value=\"UAH\"")))
                .andExpect(content().string(containsString("value=\"0.1424\"")))
                .andExpect(content().string(containsString("<option value=\"TRAVEL\" selected")))
                .andExpect(content().string(not(containsString("1250.5"))))
                .andExpect(content().string(not(containsString("Invoice 7"))));
        assertThat(reported("Invoice 7")).isEqualTo("178.07 PLN");
        assertThat(redirect(invoice("5", "PLN"))).isEqualTo(LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 250.50', 1250.50",
        "'1\u00a0250,5', 1250.50",
        "'12\u202f000', 12000.00",
        "9999999999999.99, 9999999999999.99",
        "0.01, 0.01"
    })
    void amountsAreReadAsPeopleTypeThem(String typed, String amount) throws Exception {
        assertThat(redirect(invoice(typed, "pln"))).isEqualTo(LIST);
        assertThat(reported("Invoice 7")).isEqualTo(amount + " PLN");
    }

    @Test
    void aRateIsIgnoredWhereTheCurrencyIsTheReportingOne() throws Exception {
        redirect(invoice("5", "PLN").param("rate", "4.25").param("rateOn", "2018-07-02"));
        assertThat(reported("Invoice 7")).isEqualTo("5.00 PLN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    amount       |                     | Fill in this field
                    amount       | 0                   | Give an amount above 0
                    amount       | -5                  | Give an amount above 0
                    amount       | 1.255               | Give an amount above 0
                    amount       | 1,250.50            | Give an amount above 0
                    amount       | 1e5                 | Give an amount above 0
                    amount       | many 💶             | Give an amount above 0
                    amount       | 12345678901234      | At most 13 digits
                    amount       | 9999999999999       | This comes to 41999999999995.80 PLN
                    currency     |                     | Fill in this field
                    currency     | EUX                 | Give the code of a currency
                    currency     | <script>            | Give the code of a currency
                    rate         |                     | Say what 1 EUR comes to in PLN
                    rate         | 0                   | Give a rate above 0
                    rate         | -4.2                | Give a rate above 0
                    rate         | four                | Give a rate above 0
                    rate         | 4.123456789         | Give a rate above 0
                    rate         | 12345678901         | Give a rate above 0
                    rate         | 0.00000001          | This comes to 0.00 PLN
                    rateOn       |                     | Say of which day the rate is
                    rateOn       | 20018-07-02         | Give a date such as 2018-07-02
                    rateOn       | 1989-12-31          | The date must lie between 1990 and 2100
                    spentOn      |                     | Fill in this field
                    spentOn      | 20018-07-02         | Give a date such as 2018-07-02
                    spentOn      | 1989-12-31          | The date must lie between 1990 and 2100
                    spentOn      | 2099-01-01          | This day is still to come
                    category     | PARTY               | This value does not fit here
                    payerCity    | Atlantis            | The portal knows no city “Atlantis”
                    payerPartner | Nobody              | knows no partner “Nobody”
                    purpose      | LONG                | At most 300 characters
                    """)
    void whatCannotBeIsToldAtItsField(String field, String typed, String message) throws Exception {
        String value = typed == null ? "" : typed.equals("LONG") ? "x".repeat(301) : typed;
        MockHttpServletRequestBuilder request = form(LIST);
        String[][] usual = {
            {"spentOn", "2018-07-02"},
            {"category", "TRAVEL"},
            {"amount", "31.5"},
            {"currency", "EUR"},
            {"rate", "4.2"},
            {"rateOn", "2018-06-29"},
            {"purpose", "Kept <b>as typed</b>"}
        };
        for (String[] one : usual) {
            if (!one[0].equals(field)) {
                request.param(one[0], one[1]);
            }
        }
        portal.perform(request.param(field, value))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content()
                        .string(containsString(field.equals("purpose") ? "31.5" : "Kept &lt;b&gt;as typed&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>as typed"))));
        assertThat(jdbc.sql("select count(*) from spending where purpose like 'Kept%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneAmountIsBorneByOne() throws Exception {
        portal.perform(invoice("5", "PLN").param("payerCity", "Dnipro").param("payerPartner", "Lublin City Hall"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A city or a partner bore it")));
        redirect(invoice("5", "PLN").param("payerCity", "Dnipro"));
        portal.perform(get(LIST).param("lang", "en").param("year", "2018"))
                .andExpect(content().string(containsString("12,821.00")));
    }

    @Test
    void anEventOutsideEveryProgrammeSaysInWhichCurrencyItReports() throws Exception {
        portal.perform(get("/events/7/spending/new").param("lang", "en"))
                .andExpect(content().string(containsString("name=\"reportingCurrency\" value=\"EUR\"")));
        portal.perform(get(LIST + "/new").param("lang", "en"))
                .andExpect(content().string(not(containsString("name=\"reportingCurrency\""))))
                .andExpect(content().string(containsString("for another currency than PLN")));
        portal.perform(of("/events/7/spending", "5", "UAH").param("reportingCurrency", "XYZ"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give the code of a currency")));
        redirect(of("/events/7/spending", "100", "UAH").param("reportingCurrency", "uah"));
        assertThat(reported("Invoice 7")).isEqualTo("100.00 UAH");
    }

    @Test
    void aFormSentTwiceRecordsTheMoneyOnce() throws Exception {
        String token = UUID.randomUUID().toString();
        redirect(invoice("5", "PLN").param("submission", token));
        redirect(invoice("5", "PLN").param("submission", token));
        assertThat(jdbc.sql("select count(*) from spending where purpose = 'Invoice 7'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void twoWhoEditOneSpendingLoseNothing() throws Exception {
        EditState opened = open(portal, LIST + "/17/edit");
        redirect(edit(opened).param("purpose", "Halls and screens").param("amount", "36000"));
        entities.flush();
        entities.clear();
        portal.perform(edit(opened)
                        .param("purpose", "Зали для трьох треків (припущення)")
                        .param("amount", "36 500"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Halls and screens")))
                .andExpect(content().string(containsString("36 500")));
        portal.perform(get("/events/3").param("lang", "en"))
                .andExpect(content()
                        .string(containsString("Purpose: Зали для трьох треків (припущення) → Halls and screens")));
    }

    @Test
    void theHistoryTellsAmountsWithTheirRatesAndWhoBoreThem() throws Exception {
        EditState opened = open(portal, LIST + "/17/edit");
        portal.perform(form(LIST + "/17")
                .param("version", "" + opened.version())
                .param("base", opened.base())
                .param("spentOn", "2018-07-02")
                .param("category", "PARTICIPANTS")
                .param("amount", "36500")
                .param("currency", "UAH")
                .param("rate", "0.1424")
                .param("rateOn", "2018-07-02")
                .param("payerPartner", "USAID")
                .param("purpose", "Зали для трьох треків (припущення)"));
        portal.perform(get("/events/3").param("lang", "en"))
                .andExpect(content().string(containsString("36500.00 UAH × 0.1424 (2018-07-02) = 5197.60 PLN")))
                .andExpect(content().string(containsString("Participants")))
                .andExpect(content().string(containsString("Borne by")));
    }

    @Test
    void aDeletedSpendingLeavesTheSumsAndComesBack() throws Exception {
        portal.perform(get(LIST + "/12/delete").param("lang", "en"))
                .andExpect(content().string(containsString("href=\"/events/3/spending\"")));
        portal.perform(form(LIST + "/12/delete")).andExpect(redirectedUrl(LIST));
        entities.clear();
        portal.perform(get(LIST).param("lang", "en")).andExpect(content().string(containsString("74,042.73")));
        portal.perform(get(LIST + "/12/edit")).andExpect(status().isNotFound());
        portal.perform(form(LIST + "/12/restore")).andExpect(redirectedUrl(LIST));
        portal.perform(get(LIST).param("lang", "en")).andExpect(content().string(containsString("116,042.73")));
    }

    @Test
    void anEventACityAndAPartnerWithMoneyStay() throws Exception {
        jdbc.sql("delete from spending where event_id <> 5 or event_id is null").update();
        redirect(of("/events/5/spending", "5", "PLN").param("payerCity", "Bila Tserkva"));
        entities.flush();
        jdbc.sql("delete from event_invitee where city_id = 10").update();
        jdbc.sql("delete from participation where city_id = 10 or event_id = 7").update();
        portal.perform(form("/events/5/delete")).andExpect(redirectedUrl("/events/5"));
        portal.perform(form("/cities/10/delete")).andExpect(redirectedUrl("/cities/10"));
    }

    @Test
    void theListFiltersByYearAndKindAndItsSumsFollow() throws Exception {
        portal.perform(get(LIST).param("lang", "en").param("category", "TRAVEL"))
                .andExpect(content().string(containsString("18,502.25")))
                .andExpect(content().string(not(containsString("116,042.73"))));
        portal.perform(get(LIST).param("lang", "en").param("year", "2017"))
                .andExpect(content().string(containsString("Nothing matches the filter")));
        portal.perform(get(LIST).param("lang", "en").param("year", "soon").param("sort", "amount"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("116,042.73")));
    }

    @Test
    void aSpendingOfAnotherEventIsNotThere() throws Exception {
        for (String address : new String[] {
            LIST + "/1/edit",
            LIST + "/1/delete",
            LIST + "/new?after=1",
            "/programmes/1/spending/12/edit",
            LIST + "/999/edit"
        }) {
            portal.perform(get(address)).andExpect(status().isNotFound());
        }
        for (String address :
                new String[] {LIST + "/1/delete", LIST + "/1/restore", "/programmes/1/spending/12/delete"}) {
            portal.perform(form(address)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aRowOfAnotherCurrencyThanTheProgrammesAsksForANewRate() throws Exception {
        jdbc.sql("update event set programme_id = 2 where id = 2").update();
        portal.perform(get("/events/2/spending/8/edit").param("lang", "en"))
                .andExpect(content().string(not(containsString("0.1366"))))
                .andExpect(content().string(containsString("for another currency than USD")));
        portal.perform(get("/programmes/2/spending").param("lang", "en"))
                .andExpect(content().string(allOf(containsString("15,265.78"), containsString("34,482.07"))));
    }

    private static MockHttpServletRequestBuilder invoice(String amount, String currency) {
        return of(LIST, amount, currency);
    }

    private static MockHttpServletRequestBuilder of(String list, String amount, String currency) {
        return form(list)
                .param("spentOn", "2018-07-02")
                .param("category", "TRAVEL")
                .param("amount", amount)
                .param("currency", currency)
                .param("purpose", "Invoice 7");
    }

    private static MockHttpServletRequestBuilder edit(EditState opened) {
        return form(LIST + "/17")
                .param("version", "" + opened.version())
                .param("base", opened.base())
                .param("spentOn", "2018-07-02")
                .param("category", "INSTRUCTION")
                .param("currency", "UAH")
                .param("rate", "0.1424")
                .param("rateOn", "2018-07-02")
                .param("payerCity", "Дніпро");
    }

    private String redirect(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request)
                .andExpect(MockMvcResultMatchers.status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String reported(String purpose) {
        return jdbc.sql("select reported_amount || ' ' || reporting_currency from spending where purpose = ?")
                .param(purpose)
                .query(String.class)
                .single();
    }
}
