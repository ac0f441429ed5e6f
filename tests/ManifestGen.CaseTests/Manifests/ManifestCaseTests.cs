namespace ManifestGen.CaseTests.Manifests;

public sealed class ManifestCaseTests
{
    public static TheoryData<string> Names => [.. ManifestCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fault_of_a_case_is_found(string name)
    {
        var found = new ManifestCase(name);

        Assert.Equal(found.Expected(), found.Found());
    }
}
