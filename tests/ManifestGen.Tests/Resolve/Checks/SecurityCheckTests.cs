namespace ManifestGen.Tests.Resolve.Checks;

public sealed class SecurityCheckTests
{
    [Theory]
    [InlineData(-1L)]
    [InlineData(2147483648L)]
    public void A_user_is_a_number_that_linux_has(long user)
    {
        var security = new ContainerSecurity { RunAsUser = user };

        Found.At("MG1010", security, "RunAsUser", Findings(security));
    }

    [Theory]
    [InlineData("CAP_NET_ADMIN")]
    [InlineData("net_admin")]
    [InlineData("ALL")]
    [InlineData("")]
    public void A_capability_is_named_as_kubernetes_names_it(string capability)
    {
        var security = new ContainerSecurity { AddCapabilities = [capability] };

        Found.At("MG1115", security, "AddCapabilities", Findings(security));
    }

    [Theory]
    [InlineData("/etc/profile.json")]
    [InlineData("../profile.json")]
    [InlineData("")]
    public void A_filter_is_below_the_folder_of_the_kubelet(string path)
    {
        var security = new ContainerSecurity { Seccomp = SeccompProfile.Localhost(path) };

        Found.At("MG1116", security, "Seccomp", Findings(security));
    }

    [Fact]
    public void Two_components_do_not_each_have_an_account_of_one_name()
    {
        var account = new ServiceAccount("shop");
        var product = Build.Product(
            new WorkerComponent("one", Build.Worker) { ServiceAccount = new("shop") },
            new WorkerComponent("two", Build.Worker) { ServiceAccount = account });

        Found.At("MG1117", account, "", Build.Findings(product, Build.Of(Build.WorkerFacts)));
    }

    [Fact]
    public void An_account_has_a_name_that_can_be()
    {
        var account = new ServiceAccount("Shop");

        Found.At("MG1045", account, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { ServiceAccount = account }));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(ContainerSecurity security) =>
        Build.Findings(new WorkerComponent("mailer", Build.Worker) { Security = security });
}
