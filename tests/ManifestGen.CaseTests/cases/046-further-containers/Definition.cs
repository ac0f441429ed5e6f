namespace ManifestGen.CaseTests.Cases.FurtherContainers;

public sealed class Definition : IProductDefinition
{
    private static readonly EmptyVolume Pages = new("pages") { SizeLimit = Storage.Mebibytes(256) };

    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Mounts = [new(Pages, "/pages") { ReadOnly = true }],
                Containers =
                [
                    new Sidecar("auth", new Image("quay.io/oauth2-proxy/oauth2-proxy") { Tag = "v7.12.0" })
                    {
                        Ports = [new("auth", 4180)],
                        Health = new() { Startup = new HttpProbe("/ping"), Ready = new HttpProbe("/ready") },
                        Security = new() { RunAsUser = 65532 },
                        EnvironmentFrom = [EnvironmentSource.Secret("auth")],
                    },
                    new InitContainer("warm-up") { Arguments = ["--warm-up"], Mounts = [new(Pages, "/pages")] },
                    new InitContainer("owner", new Image("busybox") { Digest = "sha256:ab33eacc8251e3807b85bb6dba570e4698c3998eca6f0fc2ccb60575a563ea74" })
                    {
                        Command = ["chown", "-R", "1654", "/pages"],
                        Security = new() { RunAsUser = 0, AddCapabilities = ["CHOWN"], Seccomp = SeccompProfile.Localhost("profiles/chown.json") },
                        Resources = new(Cpu.Millicores(10), Memory.Mebibytes(16)),
                        Mounts = [new(Pages, "/pages")],
                    },
                ],
            },
        ],
    };
}
