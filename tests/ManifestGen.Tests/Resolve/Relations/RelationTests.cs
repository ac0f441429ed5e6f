using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Relations;

/// <summary>What a component is told of those that it uses.</summary>
public sealed class RelationTests
{
    private static readonly Port Grpc = new("grpc", 8081);
    private static readonly WebComponent Api = new("api", Build.Web) { Ports = [new("http", 8080), Grpc] };

    [Fact]
    public void A_user_is_told_the_address_in_the_form_of_dotnet() =>
        Assert.Equal([("services__api__http__0", "http://api")], Told(Api));

    [Fact]
    public void A_port_of_its_own_is_told_under_its_name_and_number() =>
        Assert.Equal([("services__api__grpc__0", "http://api:8081")], Told(new Relation(Api, Grpc)));

    [Theory]
    [InlineData("http", null, 8000, "services__api__http__0", "http://api:8000")]
    [InlineData("https", null, 443, "services__api__https__0", "https://api")]
    [InlineData("https-alt", null, 8443, "services__api__https__0", "https://api:8443")]
    [InlineData("web", null, 80, "services__api__http__0", "http://api")]
    [InlineData("bus", "amqp", 5672, "services__api__bus__0", "amqp://api:5672")]
    public void Scheme_and_number_follow_from_the_port(string name, string? scheme, int number, string variable, string address) =>
        Assert.Equal([(variable, address)], Told(Api with { Ports = [new(name, 8080) { ServicePort = number, Scheme = scheme }] }));

    [Theory]
    [InlineData("redis", "services__cache__redis__0", "tcp://cache")]
    [InlineData("http-admin", "services__cache__http__0", "http://cache")]
    public void The_port_of_an_image_of_others_says_its_scheme_by_its_name(string port, string variable, string address)
    {
        var cache = new WebComponent("cache", new Image("redis") { Tag = "8.0" }) { Ports = [new(port, 6379) { ServicePort = 6379 }], Security = new() { RunAsUser = 999 } };

        Assert.Equal([(variable, address + ":6379")], Told(cache));
    }

    [Fact]
    public void A_stateful_component_is_reached_through_its_own_service()
    {
        var cache = new StatefulComponent("cache", new Image("redis") { Tag = "8.0" }) { Ports = [new("redis", 6379)], Security = new() { RunAsUser = 999 } };

        Assert.Equal([("services__cache__redis__0", "tcp://cache:6379")], Told(cache));
    }

    [Fact]
    public void What_runs_elsewhere_at_addresses_is_reached_by_its_name_here() =>
        Assert.Equal([("services__payments__https__0", "https://payments")], Told(new ExternalService("payments", ["10.20.0.7"]) { Ports = [new("https", 443)] }));

    [Fact]
    public void A_changed_copy_of_a_component_is_the_same_component()
    {
        var user = Resolve([Api with { Replicas = 3 }, User(Api)], "user");

        Assert.Equal("api", Assert.Single(user.Relations).Target);
    }

    [Fact]
    public void A_user_may_find_it_under_another_name() =>
        Assert.Equal([("services__orders__http__0", "http://api")], Told(new Relation(Api) { Name = "orders" }));

    [Fact]
    public void A_connection_string_refers_to_its_secret_part_and_never_holds_it()
    {
        var database = Api with { ConnectionString = ConnectionString.Of($"Host={AddressPart.Host};Port={AddressPart.Port};Password={new SecretKey("db", "pass-word")}") };

        var variables = Own(Resolve([database, User(database)], "user")).Environment;

        Assert.Equal(
            [(VariableKind.SecretKey, "API_PASS_WORD", "db"), (VariableKind.Text, "ConnectionStrings__api", "Host=api;Port=80;Password=$(API_PASS_WORD)")],
            variables.Skip(1).Select(v => (v.Kind, v.Name, v.Value)));
    }

    [Fact]
    public void A_connection_string_kept_in_a_secret_is_read_from_there()
    {
        var variable = Own(Resolve([Api, User(new Relation(Api) { ConnectionString = new SecretKey("db", "connection") })], "user")).Environment[^1];

        Assert.Equal((VariableKind.SecretKey, "ConnectionStrings__api", "db", "connection"), (variable.Kind, variable.Name, variable.Value, variable.Key));
    }

    [Fact]
    public void A_port_that_is_named_is_told_by_its_address_in_spite_of_a_connection_string()
    {
        var database = Api with { ConnectionString = new SecretKey("db", "connection") };

        Assert.Equal([("services__api__grpc__0", "http://api:8081")], Told(new Relation(database, Grpc), database));
    }

    [Theory]
    [InlineData("https", 443, "services__payments__https__0", "https://api.payments.example.com")]
    [InlineData("amqp", 5672, "services__payments__amqp__0", "tcp://payments:5672")]
    public void A_host_elsewhere_is_asked_for_by_its_own_name_over_http_alone(string port, int number, string variable, string address)
    {
        var payments = new ExternalService("payments", "api.payments.example.com") { Ports = [new(port, number)] };

        var told = Assert.Single(Own(Resolve([payments, User(payments)], "user")).Environment.Skip(1));

        Assert.Equal((variable, address), (told.Name, told.Value));
    }

    [Fact]
    public void A_container_of_the_components_own_image_is_told_the_same_and_others_are_not()
    {
        var user = User(Api) with { Containers = [new InitContainer("migrate") { Environment = [new("A", "b")] }, new Sidecar("proxy", new Image("proxy") { Tag = "1.0" }) { Security = new() { RunAsUser = 1000 } }] };

        var containers = Resolve([Api, user], "user").Pod.InitContainers;

        Assert.Equal(["services__api__http__0", "A"], containers[0].Environment.Select(v => v.Name));
        Assert.Empty(containers[1].Environment);
    }

    [Fact]
    public void The_users_own_variables_come_after_and_have_the_last_word()
    {
        var user = User(Api) with { Environment = [new("A", "$(services__api__http__0)/a")] };
        var other = user with { Environment = [new("services__api__http__0", "http://elsewhere")] };

        Assert.Equal(["services__api__http__0", "A"], Own(Resolve([Api, user], "user")).Environment.Skip(1).Select(v => v.Name));
        Assert.Equal("http://elsewhere", Assert.Single(Own(Resolve([Api, other], "user")).Environment, v => v.Name == "services__api__http__0").Value);
    }

    [Fact]
    public void A_user_starts_after_what_it_uses_unless_it_says_otherwise()
    {
        Assert.True(Assert.Single(Resolve([Api, User(Api)], "user").Relations).StartsAfter);
        Assert.False(Assert.Single(Resolve([Api, User(new Relation(Api) { InAnyOrder = true })], "user").Relations).StartsAfter);
    }

    private static List<(string Name, string Value)> Told(Relation relation) => Told(relation, relation.Target);

    private static List<(string Name, string Value)> Told(Relation relation, Component target) =>
        [.. Own(Resolve([target, User(relation)], "user")).Environment.Skip(1).Select(v => (v.Name, v.Value))];

    private static WebComponent User(Relation relation) => new("user", Build.Web) { Uses = [relation] };

    private static ResolvedContainer Own(ResolvedComponent component) => component.Pod.Containers[0];

    private static ResolvedComponent Resolve(IReadOnlyList<Component> components, string name) =>
        Build.Clean(Build.Product(components), Build.Of(Build.WebFacts)).Components.Single(c => c.Name.Value == name);
}
