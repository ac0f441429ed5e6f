using System.Runtime.CompilerServices;
using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ConfigurationFromFiles;

/// <summary>Settings from an appsettings.json with comments, as variables and as a file of chosen sections; files that are text and one that is not.</summary>
public sealed class Shop : IProductDefinition, ICaseFacts
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Environment = [new("Shop__Currency", "EUR")],
                Configuration = new()
                {
                    Settings = [new("appsettings.json") { Sections = ["Shop", "Logging:LogLevel"] }, new("appsettings.Production.json")],
                    Variables = [new("Shop__Title", "The shop")],
                    Files = [ConfigurationEntry.FromFile("rules.txt"), ConfigurationEntry.FromFile("logo.bin", key: "logo")],
                },
            },
            new WorkerComponent("mailer", Projects.Shop_Worker)
            {
                Configuration = new() { Settings = [new("appsettings.json") { Sections = ["shop:paging"], AsFile = true }], MountPath = "/settings" },
            },
        ],
    };

    // Nothing outside of the folder, whose path differs from machine to machine.
    public BuildFacts Facts(BuildFacts usual) => usual with
    {
        Projects =
        [
            .. usual.Projects.Select(p => p with
            {
                Path = Path.Combine(Folder(), "files", $"{p.Name}.csproj"),
                ContextDirectory = Folder(),
                ProjectReferences = [],
                RestoreFiles = [],
            }),
        ],
    };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
