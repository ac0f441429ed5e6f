using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve.Relations;

public sealed class RelationCheckTests
{
    private static readonly WebComponent Api = new("api", Build.Web);

    [Fact]
    public void A_component_that_is_used_is_in_the_product()
    {
        var relation = new Relation(new WebComponent("prices", Build.Web));

        var found = Found.At("MG1250", relation, "", Findings(Api, User(relation)));
        Assert.EndsWith("use one of the components that are there: api.", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_without_a_line_of_its_own_is_reported_where_the_user_says_whom_it_uses()
    {
        var user = User(new WebComponent("prices", Build.Web));

        Found.At("MG1250", user, "Uses", Findings(Api, user));
    }

    [Fact]
    public void A_port_that_is_used_is_there()
    {
        var relation = new Relation(Api, new Port("grpc", 8081));

        Found.At("MG1251", relation, "", Findings(Api, User(relation)));
    }

    [Fact]
    public void A_component_that_is_used_has_an_address()
    {
        var worker = new WorkerComponent("mailer", Build.Web);
        var relation = new Relation(worker);

        Found.At("MG1252", relation, "", Findings(worker, User(relation)));
    }

    [Fact]
    public void A_component_without_an_address_may_have_a_connection_string() =>
        Assert.Empty(Findings(new WorkerComponent("mailer", Build.Web) { ConnectionString = new SecretKey("a", "b") }, User(new WorkerComponent("mailer", Build.Web))));

    [Fact]
    public void A_circle_of_starting_is_reported_once_where_it_closes()
    {
        var (back, self) = (new WebComponent("a", Build.Web), new WebComponent("b", Build.Web));
        var closing = new Relation(back);

        var found = Found.At("MG1253", closing, "", Findings(
            back with { Uses = [self] }, self with { Uses = [new WebComponent("c", Build.Web)] }, new WebComponent("c", Build.Web) { Uses = [closing] }));

        Assert.Contains("a -> b -> c -> a", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_users_of_one_component_are_no_circle() =>
        Assert.Empty(Findings(Api, User(Api) with { Uses = [Api, new WebComponent("b", Build.Web)] }, new WebComponent("b", Build.Web) { Uses = [Api] }));

    [Fact]
    public void A_component_is_used_once_under_one_name()
    {
        var again = new Relation(Api);

        Found.At("MG1254", again, "", Findings(Api, User(Api) with { Uses = [Api, again] }));
    }

    [Fact]
    public void Two_secrets_do_not_take_one_name()
    {
        var (first, second) = (Connected("db_a", "one"), Connected("db-a", "two"));

        Found.At("MG1254", second, "", Findings(Api, User(Api) with { Uses = [first, second] }));

        static Relation Connected(string name, string secret) =>
            new(Api) { Name = name, ConnectionString = ConnectionString.Of($"Host={AddressPart.Host};Password={new SecretKey(secret, "password")}") };
    }

    [Fact]
    public void A_component_does_not_use_itself()
    {
        var relation = new Relation(Api);

        Found.At("MG1255", relation, "", Findings(Api with { Uses = [relation] }));
    }

    [Theory]
    [InlineData("the api")]
    [InlineData("a__b")]
    [InlineData("")]
    public void A_name_can_be_part_of_a_variable(string name)
    {
        var relation = new Relation(Api) { Name = name };

        Found.At("MG1256", relation, "Name", Findings(Api, User(relation)));
    }

    [Fact]
    public void A_scheme_is_one()
    {
        var port = new Port("http", 8080) { Scheme = "https://" };

        Found.At("MG1257", port, "Scheme", Findings(Api with { Ports = [port] }));
    }

    [Fact]
    public void A_connection_string_holds_no_secret()
    {
        var connection = ConnectionString.Of($"Host={AddressPart.Host};Password=correct-horse");

        var found = Found.At("MG1258", connection, "", Findings(Api with { ConnectionString = connection }, User(Api)));
        Assert.DoesNotContain("correct-horse", found.Message + found.Help, StringComparison.Ordinal);
    }

    private static WebComponent User(Relation relation) => new("user", Build.Web) { Uses = [relation] };

    private static IReadOnlyList<Diagnostic> Findings(params Component[] components) => Build.Findings(Build.Product(components), Build.Of(Build.WebFacts));
}
