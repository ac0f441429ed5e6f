using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation;

public sealed class SeverityPolicyTests
{
    [Theory]
    [InlineData("MG4001", false, Severity.Error)]
    [InlineData("MG5001", false, Severity.Warning)]
    [InlineData("MG6001", false, Severity.Warning)]
    [InlineData("MG7001", false, Severity.Warning)]
    [InlineData("MG7001", true, Severity.Error)]
    public void What_the_API_server_would_take_is_an_error_in_a_strict_run_alone(string code, bool strict, Severity severity) =>
        Assert.Equal(severity, Apply(SeverityPolicy.Default, code, Severity.Error, strict)?.Severity);

    [Fact]
    public void A_warning_that_is_not_wanted_is_hidden_and_an_error_is_not()
    {
        var policy = new SeverityPolicy { Hidden = ["mg7001", "MG4001"] };

        Assert.Null(Apply(policy, "MG7001", Severity.Warning));
        Assert.NotNull(Apply(policy, "MG7002", Severity.Warning));
        Assert.NotNull(Apply(policy, "MG4001", Severity.Error));
    }

    [Fact]
    public void Warnings_can_be_errors_all_or_by_code()
    {
        Assert.Equal(Severity.Error, Apply(new SeverityPolicy { WarningsAsErrors = true }, "MG7001", Severity.Warning)?.Severity);
        Assert.Equal(Severity.Error, Apply(new SeverityPolicy { AsErrors = ["MG7001"] }, "MG7001", Severity.Warning)?.Severity);
        Assert.Equal(Severity.Warning, Apply(new SeverityPolicy { AsErrors = ["MG7001"] }, "MG7002", Severity.Warning)?.Severity);
    }

    [Fact]
    public void Notes_never_become_errors() =>
        Assert.Equal(Severity.Info, Apply(new SeverityPolicy { WarningsAsErrors = true }, "MG7001", Severity.Info)?.Severity);

    private static Diagnostic? Apply(SeverityPolicy policy, string code, Severity severity, bool strict = false) =>
        policy.Apply(new DiagnosticDescriptor(code, severity, "a", "b").At(Location.None), strict);
}
