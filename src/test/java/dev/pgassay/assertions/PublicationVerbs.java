package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.PublishedOperation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of publications and of domains. */
final class PublicationVerbs {

    private PublicationVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(members(), publications(), generated(), domains()).flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<CatalogAssert> members() {
        return Verbs.of(CatalogAssert.class, CatalogAssert::inSchema)
                .verb(CatalogAssert::publication, "public", "everything", "every_thing")
                .verb(CatalogAssert::hasPublication, "public", "everything", "nothing")
                .verb(CatalogAssert::hasNoPublication, "public", "nothing", "everything")
                .verb(
                        CatalogAssert::hasOnlyPublications,
                        "public",
                        names("parts", "everything", "whole"),
                        names("everything"))
                .verb(
                        CatalogAssert::hasPublicationSatisfying,
                        "public",
                        "everything",
                        p -> p.publishesAllTables(),
                        p -> p.doesNotPublishAllTables())
                .verb(CatalogAssert::domain, "odd", "price", "prices")
                .verb(CatalogAssert::hasDomain, "odd", "price", "mood")
                .verb(CatalogAssert::hasNoDomain, "odd", "mood", "price")
                .verb(CatalogAssert::hasOnlyDomains, "odd", names("price", "code"), names("price"))
                .verb(
                        CatalogAssert::hasDomainSatisfying,
                        "odd",
                        "price",
                        d -> d.hasType("numeric(10,2)"),
                        d -> d.hasType("money"));
    }

    private static Verbs<PublicationAssert> publications() {
        return Verbs.of(PublicationAssert.class, CatalogAssert::publication)
                .verb(PublicationAssert::publishesAllTables, "everything", "parts")
                .verb(PublicationAssert::doesNotPublishAllTables, "parts", "everything")
                .verb(PublicationAssert::publishesTables, "parts", names("chunks"), names("chunks", "documents"))
                .verb(
                        PublicationAssert::publishesColumns,
                        "parts",
                        Map.of("public.chunks", Set.of("id", "body")),
                        Map.of("public.chunks", Set.of("id")))
                .verb(
                        PublicationAssert::publishesRows,
                        "parts",
                        Map.of("public.chunks", "(id > 0)"),
                        Map.of("public.chunks", "(id > 1)"))
                .verb(PublicationAssert::publishesSchemas, "whole", names("auth"), names())
                .verb(
                        PublicationAssert::publishes,
                        "parts",
                        new PublishedOperation[] {PublishedOperation.DELETE, PublishedOperation.INSERT},
                        new PublishedOperation[] {PublishedOperation.INSERT})
                .verb(PublicationAssert::publishesViaRoot, "parts", "everything")
                .verb(PublicationAssert::doesNotPublishViaRoot, "everything", "parts")
                .verb(PublicationAssert::isOwnedBy, "parts", "pg_monitor", "somebody");
    }

    private static Verbs<PublicationAssert> generated() {
        return Verbs.of(PublicationAssert.class, HandMade::catalog, CatalogAssert::publication)
                .verb(PublicationAssert::publishesGeneratedColumns, "generated", "plain")
                .verb(PublicationAssert::doesNotPublishGeneratedColumns, "plain", "generated");
    }

    private static Verbs<DomainAssert> domains() {
        return Verbs.of(DomainAssert.class, CatalogAssert::domain)
                .verb(DomainAssert::hasType, "odd.price", "numeric(10,2)", "numeric(12,2)")
                .verb(DomainAssert::hasCollation, "odd.code", "\"C\"", "de_DE")
                .verb(DomainAssert::hasDefaultCollation, "odd.price", "odd.code")
                .verb(DomainAssert::hasDefault, "odd.price", "0", "1")
                .verb(DomainAssert::hasNoDefault, "odd.code", "odd.price")
                .verb(DomainAssert::isNullable, "odd.code", "odd.price")
                .verb(DomainAssert::isNotNull, "odd.price", "odd.code")
                .verb(DomainAssert::hasCheck, "odd.price", "price_check", "(VALUE >= (0)::numeric)", "(VALUE > 1)")
                .verb(
                        DomainAssert::hasOnlyChecks,
                        "odd.price",
                        Map.of("price_check", "(VALUE >= (0)::numeric)"),
                        Map.of("price_check", "(VALUE >= (0)::numeric)", "max", "(VALUE < 100)"))
                .verb(DomainAssert::hasConstraintComment, "odd.price", "price_check", "no debts", "debts")
                .verb(DomainAssert::hasOnlyConstraintComments, "odd.price", Map.of("price_check", "no debts"), Map.of())
                .verb(DomainAssert::hasNotValidChecks, "odd.code", names("code_check"), names());
    }
}
