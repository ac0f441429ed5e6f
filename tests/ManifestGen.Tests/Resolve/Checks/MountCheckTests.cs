namespace ManifestGen.Tests.Resolve.Checks;

public sealed class MountCheckTests
{
    [Theory]
    [InlineData("Cache")]
    [InlineData("a.b")]
    [InlineData("")]
    public void A_volume_name_is_a_dns_label(string name)
    {
        var volume = new EmptyVolume(name);

        Found.At("MG1120", volume, "", Findings(new Mount(volume, "/cache")));
    }

    [Fact]
    public void A_wrong_volume_that_is_mounted_twice_is_reported_once()
    {
        var volume = new EmptyVolume("Cache");

        Found.At("MG1120", volume, "", Findings(new Mount(volume, "/a"), new Mount(volume, "/b")));
    }

    [Fact]
    public void Two_volumes_do_not_share_a_name()
    {
        var second = new SecretVolume("data", "shop");

        Found.At("MG1121", second, "", Findings(new Mount(new EmptyVolume("data"), "/a"), new Mount(second, "/b")));
    }

    [Theory]
    [InlineData("cache")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/a:b")]
    [InlineData("/a/../b")]
    public void A_mount_path_is_absolute(string path)
    {
        var mount = new Mount(new EmptyVolume("cache"), path);

        Found.At("MG1122", mount, "", Findings(mount));
    }

    [Fact]
    public void Two_volumes_are_not_at_one_path()
    {
        var second = new Mount(new EmptyVolume("b"), "/data/");

        Found.At("MG1123", second, "", Findings(new Mount(new EmptyVolume("a"), "/data"), second));
    }

    [Fact]
    public void The_configuration_is_not_at_the_path_of_a_volume()
    {
        var mount = new Mount(new EmptyVolume("a"), "/config");

        Found.At("MG1123", mount, "", Build.Findings(new WorkerComponent("mailer", Build.Worker)
        {
            Mounts = [mount],
            Configuration = new() { Files = [new("a.json", "{}")] },
        }));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("a/../b")]
    public void A_part_of_a_volume_is_below_its_root(string path)
    {
        var mount = new Mount(new EmptyVolume("cache"), "/cache") { SubPath = path };

        Found.At("MG1124", mount, "SubPath", Findings(mount));
    }

    [Fact]
    public void A_size_is_more_than_zero()
    {
        var volume = new EmptyVolume("cache") { SizeLimit = Storage.Mebibytes(0) };

        Found.At("MG1060", volume, "SizeLimit", Findings(new Mount(volume, "/cache")));
    }

    [Fact]
    public void What_a_volume_refers_to_has_a_name_that_can_be()
    {
        var config = new ConfigMapVolume("a", "Shop");
        var claim = new ClaimVolume("b", "shop_data");

        Found.At("MG1045", config, "", Findings(new Mount(config, "/a")));
        Found.At("MG1045", claim, "", Findings(new Mount(claim, "/b")));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(params Mount[] mounts) =>
        Build.Findings(new WorkerComponent("mailer", Build.Worker) { Mounts = mounts });
}
