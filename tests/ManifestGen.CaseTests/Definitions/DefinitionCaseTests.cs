namespace ManifestGen.CaseTests.Definitions;

public sealed class DefinitionCaseTests
{
    public static TheoryData<string> Names => [.. DefinitionCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_definition_becomes_the_files_and_findings_of_its_case(string name)
    {
        var found = new DefinitionCase(name);
        if (Environment.GetEnvironmentVariable("MANIFESTGEN_ACCEPT") == "true") found.Accept();

        Assert.Equal(found.ExpectedFindings(), found.Findings());
        Assert.Equal(found.ExpectedFiles().Keys, found.Files().Keys);
        Assert.All(found.ExpectedFiles(), expected => Assert.Equal(expected.Value, found.Files()[expected.Key]));
    }

    [Fact]
    public void A_number_names_one_case() =>
        Assert.All(DefinitionCase.Names.GroupBy(n => n[..n.IndexOf('-', StringComparison.Ordinal)]), cases => Assert.Single(cases));
}
