using ManifestGen.Rehearsal.Commands;

namespace ManifestGen.RehearsalTests.Products;

/// <summary>Products that do not get as far as to serve, and those that end on the way.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task What_cannot_start_says_what_it_wrote_last()
    {
        using var product = new RehearsedProduct { Probes = Impatient, Variables = new Dictionary<string, string> { ["FAULT"] = "NeverStarts" } };

        var run = await product.Rehearse();

        run.ShouldFailWith("MG8920");
        Assert.Contains("Payment:Key", run.Output, StringComparison.Ordinal);
        Assert.Empty(product.Running);
    }

    [Fact]
    public async Task What_ends_by_itself_says_with_which_exit_code()
    {
        using var product = new RehearsedProduct { Variables = new Dictionary<string, string> { ["FAULT"] = "EndsByItself" } };

        var message = (await product.Rehearse("scenario=scale-out")).ShouldFailWith("MG8936");

        Assert.Contains("exit code 7", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_listens_on_every_address_is_stopped_at_once()
    {
        using var everywhere = new RehearsedProduct { Variables = new Dictionary<string, string> { ["FAULT"] = "ListensEverywhere", ["PORT"] = "18231" }, Port = 18231 };

        (await everywhere.Rehearse()).ShouldFailWith("MG8915");
    }

    [Fact]
    public async Task What_a_single_Pod_answers_wrongly_is_said_before_the_load()
    {
        using var product = new RehearsedProduct { Requests = "GET /nothing" };

        (await product.Rehearse()).ShouldFailWith("MG8939");
    }

    [Fact]
    public async Task A_secret_without_a_value_is_an_error_at_its_line()
    {
        using var product = new RehearsedProduct { FurtherVariables = Secret };

        var run = await product.Rehearse();

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"web\.yaml\([0-9]+,[0-9]+\): error MG8911: The variable 'TOKEN' of 'web' comes from Secret 'shop'", run.Error);
    }

    [Fact]
    public async Task A_named_file_of_variables_that_is_not_there_is_an_error_before_anything_starts()
    {
        using var product = new RehearsedProduct();

        var run = await product.Rehearse($"env-file={product.PathOf("staging.env")}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("staging.env: error MG8913: There is no such file. Give the path of a file of variables, or leave --env-file out.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_cannot_be_written_are_an_error_before_anything_starts()
    {
        using var product = new RehearsedProduct();
        await File.WriteAllTextAsync(product.PathOf("taken"), "", TestContext.Current.CancellationToken);

        var run = await product.Rehearse($"report={product.PathOf("taken")}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("taken: error MG8909: The reports of the rehearsal cannot be written here:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rate=0", "'0' is no value for --rate. Give a number from 1 to 20000.")]
    [InlineData("watch=soon", "'soon' is no value for --watch. Give a number from 0.1 to 3600.")]
    public void A_number_that_cannot_be_is_answered_with_those_that_can(string option, string said)
    {
        RehearsalOptions.Read([option], out var problem);

        Assert.Equal(said, problem);
    }

    [Fact]
    public async Task The_file_of_variables_gives_it_one()
    {
        using var product = new RehearsedProduct { FurtherVariables = Secret };
        await File.WriteAllTextAsync(product.PathOf("rehearsal.env"), "# for rehearsals\nTOKEN=any\n", TestContext.Current.CancellationToken);

        (await product.Rehearse("scenario=scale-out")).ShouldPass();
    }

    /// <summary>It is waited for as long as its probes allow.</summary>
    private const string Impatient = """
        startupProbe:
          tcpSocket:
            port: http
          periodSeconds: 1
          failureThreshold: 3
        """;

    private const string Secret = "\n        - name: TOKEN\n          valueFrom:\n            secretKeyRef:\n              name: shop\n              key: token";
}
