namespace ManifestGen.RehearsalTests.Products;

/// <summary>Products that tell a client something that other replicas do not know.</summary>
public sealed class SessionTests
{
    private const string Basket = """
        POST /begin

        ###
        GET /basket

        ###
        GET /basket
        """;

    private const string SignIn = """
        POST /login

        ###
        GET /me

        ###
        GET /me
        """;

    [Fact]
    public async Task A_session_in_memory_is_not_known_to_other_replicas()
    {
        using var product = new RehearsedProduct { Requests = Basket, Variables = new Dictionary<string, string> { ["FAULT"] = "SessionInMemory" } };

        var message = (await product.Rehearse("scenario=scale-out")).ShouldFailWith("MG8927");

        Assert.Matches("^web-[0-9]+ does not know the session that web-[0-9]+ began, ", message);
    }

    [Fact]
    public async Task A_shared_session_is()
    {
        using var folder = new RehearsedProduct();
        using var product = new RehearsedProduct { Requests = Basket, Variables = new Dictionary<string, string> { ["SHARED_FOLDER"] = folder.Shared } };

        (await product.Rehearse("scenario=scale-out")).ShouldPass();
    }

    [Fact]
    public async Task A_cookie_of_one_replica_is_rejected_by_another_when_keys_are_not_shared()
    {
        using var product = new RehearsedProduct { Requests = SignIn, Variables = new Dictionary<string, string> { ["FAULT"] = "KeysPerReplica" } };

        var message = (await product.Rehearse("scenario=scale-out")).ShouldFailWith("MG8926");

        Assert.Matches("^web-[0-9]+ rejected the cookie that web-[0-9]+ set, .*: keys are not shared$", message);
    }

    [Fact]
    public async Task Shared_keys_let_a_client_go_on_anywhere()
    {
        using var folder = new RehearsedProduct();
        using var product = new RehearsedProduct { Requests = SignIn, Variables = new Dictionary<string, string> { ["SHARED_FOLDER"] = folder.Shared } };

        (await product.Rehearse("scenario=scale-out")).ShouldPass();
    }
}
