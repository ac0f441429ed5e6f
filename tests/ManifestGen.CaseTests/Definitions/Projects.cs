namespace ManifestGen.CaseTests;

/// <summary>The projects of the shop that cases are about, as the build would list them.</summary>
internal static class Projects
{
    public static Project Shop_Web { get; } = new("Shop.Web");

    public static Project Shop_Worker { get; } = new("Shop.Worker");
}
