using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Formats;

namespace ManifestGen.CaseTests.Formats;

/// <summary>The Compose file of the inner loop.</summary>
public sealed class ComposeFileTests
{
    public static TheoryData<string> Names => [.. DefinitionCase.Names.Where(n => new DefinitionCase(n).Files().Count > 0)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_keeps_the_rules_of_Compose(string name)
    {
        using var written = new WrittenProduct([new DefinitionCase(name).Result], OutputFormat.Compose);

        Assert.All(written.Files.Where(f => f.EndsWith("compose.yaml", StringComparison.Ordinal)), f => Assert.Empty(ComposeRules.Broken(written.Read(f))));
    }

    [Fact]
    public void A_component_is_what_its_Pod_is()
    {
        using var shop = new WrittenProduct([new DefinitionCase("006-shop-of-two-components").Result], OutputFormat.Compose);

        Assert.Equal(
            """
            # For a developer's own machine, in this file's folder: docker compose up --build
            # What is written as ${NAME:?...} is not kept here: set it in a file .env beside this one.
            name: shop
            services:
              storefront:
                image: registry.example.com/shop/storefront:1.4.0
                build:
                  context: "../../../.."
                  dockerfile: Shop.Deploy/bin/deploy/storefront.Dockerfile
                ports:
                  - "127.0.0.1:8080:8080"
                environment:
                  ASPNETCORE_HTTP_PORTS: "8080"
                healthcheck:
                  test:
                    - CMD
                    - bash
                    - "-c"
                    - "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3; read -r _ status _ <&3; [ \"$$status\" -ge 200 ] && [ \"$$status\" -lt 400 ]"
                  interval: 5s
                  timeout: 2s
                  retries: 2
                  start_period: 60s
                stop_grace_period: 40s
                tmpfs:
                  - "/tmp:size=64m,exec"
                user: "1654:1654"
                read_only: true
                cap_drop:
                  - ALL
                security_opt:
                  - no-new-privileges:true
                mem_limit: 512m
              orders:
                image: registry.example.com/shop/orders:1.4.0
                build:
                  context: "../../../.."
                  dockerfile: Shop.Deploy/bin/deploy/orders.Dockerfile
                stop_grace_period: 35s
                tmpfs:
                  - "/tmp:size=64m,exec"
                user: "1654:1654"
                read_only: true
                cap_drop:
                  - ALL
                security_opt:
                  - no-new-privileges:true
                mem_limit: 512m

            """,
            shop.Read("compose/compose.yaml"));
    }

    [Fact]
    public void Who_is_used_is_awaited_and_reached_at_its_own_port()
    {
        using var shop = new WrittenProduct([new DefinitionCase("070-relations").Result], OutputFormat.Compose);

        var services = ComposeRules.Read(shop.Read("compose/compose.yaml"))["services"];
        var storefront = services["storefront"];
        Assert.Equal("service_healthy", storefront["depends_on"]["catalog"]["condition"].String);
        Assert.Equal("http://catalog:8080", storefront["environment"]["services__catalog__http__0"].String);
        Assert.Equal("http://catalog:8080/items", storefront["environment"]["Shop__Catalog"].String);
        Assert.StartsWith("Host=catalog;Port=8080;", services["prices"]["environment"]["ConnectionStrings__catalog"].String, StringComparison.Ordinal);
        Assert.Equal(["127.0.0.1:8080:8080", "127.0.0.1:8081:8080", "127.0.0.1:8082:8081"], new[] { storefront["ports"], services["catalog"]["ports"] }.SelectMany(Texts));
        Assert.False(services["catalog"]["depends_on"].Exists);
    }

    [Fact]
    public void Secrets_are_left_to_the_developer()
    {
        using var shop = new WrittenProduct(EnvironmentShop.Generate("production"), OutputFormat.Compose);

        var file = ComposeRules.Read(shop.Read("compose/production/compose.yaml"));
        Assert.Equal("shop-production", file["name"].String);
        Assert.Equal("${SHOP_PASSWORD:?the key password of the Secret shop}", file["services"]["storefront"]["environment"]["Password"].String);
    }

    [Fact]
    public void Files_of_the_configuration_stand_in_the_file()
    {
        using var shop = new WrittenProduct(EnvironmentShop.Generate("production"), OutputFormat.Compose);

        var file = ComposeRules.Read(shop.Read("compose/production/compose.yaml"));
        Assert.Equal("one\n\ntwo {{ 2 }}\n\n\nthree\n", file["configs"]["storefront-banner.txt"]["content"].String);
        Assert.Contains("      - source: storefront-banner.txt\n        target: /config/banner.txt\n", shop.Read("compose/production/compose.yaml"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(Engine.Yaml.Field list)
    {
        var texts = new List<string>();
        foreach (var item in list.Items) texts.Add(item.ItemText);
        return texts;
    }
}
