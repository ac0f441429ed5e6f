using System.Text.RegularExpressions;
using CsCheck;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Tests.Validation.Formats;

/// <summary>The hand-written checks say the same as the regular expressions that Kubernetes documents.</summary>
public sealed class NameFormatTests
{
    private static readonly Gen<string> Text = Gen.Char["aZ09-_./=% é"].Array[0, 12].Select(c => new string(c));

    [Fact]
    public void A_DNS_label_is_as_documented() => Agrees(Dns1123Label.Problem, "[a-z0-9]([-a-z0-9]*[a-z0-9])?");

    [Fact]
    public void A_DNS_label_of_RFC_1035_is_as_documented() => Agrees(Dns1035Label.Problem, "[a-z]([-a-z0-9]*[a-z0-9])?");

    [Fact]
    public void A_DNS_name_is_as_documented() => Agrees(Dns1123Subdomain.Problem, @"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    [Fact]
    public void A_search_domain_is_as_documented() =>
        Agrees(Dns1123SubdomainWithUnderscore.Problem, @"[a-z0-9_]([-_a-z0-9]*[a-z0-9])?(\.[a-z0-9_]([-_a-z0-9]*[a-z0-9])?)*", except: t => t.Split('.').Any(l => l == "_"));

    [Fact]
    public void A_wildcard_name_is_as_documented() =>
        Agrees(WildcardSubdomain.Problem, @"\*\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*", Text.Select(t => "*." + t));

    [Fact]
    public void A_label_value_is_as_documented() => Agrees(LabelValue.Problem, "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");

    [Fact]
    public void A_qualified_name_is_as_documented() => Agrees(
        QualifiedName.Problem,
        @"([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");

    [Fact]
    public void A_config_key_is_as_documented() => Agrees(ConfigKey.Problem, @"(?!\.\.)[-._a-zA-Z0-9]+", except: t => t == ".");

    [Fact]
    public void A_header_name_is_as_documented() => Agrees(HttpHeaderName.Problem, "[-A-Za-z0-9]+");

    [Fact]
    public void A_variable_name_is_as_documented() => Agrees(EnvName.Problem, "[ -<>-~]+");

    [Fact]
    public void A_port_name_is_as_documented() => Agrees(PortName.Problem, "(?!-)(?!.*--)(?=.*[a-z])[a-z0-9-]{1,15}(?<!-)", Gen.Char["ab0-A"].Array[0, 18].Select(c => new string(c)));

    [Theory]
    [InlineData(63, null)]
    [InlineData(64, "must be no more than 63 characters")]
    public void A_label_has_at_most_63_characters(int length, string? problem) => Assert.Equal(problem, Dns1123Label.Problem(new string('a', length)));

    [Theory]
    [InlineData(253, null)]
    [InlineData(254, "must be no more than 253 characters")]
    public void A_name_has_at_most_253_characters_and_its_labels_have_no_limit(int length, string? problem) =>
        Assert.Equal(problem, Dns1123Subdomain.Problem(new string('a', length)));

    [Theory]
    [InlineData("web-", null)]
    [InlineData("web-a-", null)]
    [InlineData("-", "a lowercase RFC 1123 label")]
    [InlineData("web_", "a lowercase RFC 1123 label")]
    public void What_is_added_to_may_end_with_a_dash(string text, string? problem)
    {
        var found = Dns1123Label.PrefixProblem(text);

        if (problem is null) Assert.Null(found);
        else Assert.StartsWith(problem, found, StringComparison.Ordinal);
    }

    private static void Agrees(Func<string, string?> problem, string pattern, Gen<string>? texts = null, Func<string, bool>? except = null)
    {
        var documented = new Regex($"^(?:{pattern})$(?!\n)", RegexOptions.CultureInvariant);
        (texts ?? Text).Sample(text =>
        {
            if (except?.Invoke(text) == true) return;
            Assert.Equal(documented.IsMatch(text), problem(text) is null);
        });
    }
}
