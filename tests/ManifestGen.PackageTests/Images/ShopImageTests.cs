using System.Runtime.InteropServices;

namespace ManifestGen.PackageTests.Images;

/// <summary>The images of the sample Shop, built and started as their manifests say.</summary>
[Collection(ContainerMachine.Collection)]
public sealed class ShopImageTests(ContainerMachine machine, ShopImages shop) : IClassFixture<ShopImages>
{
    private const string Base = "mcr.microsoft.com/dotnet/aspnet:10.0";
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task The_storefronts_image_holds_its_base_and_what_publish_gives_and_nothing_else()
    {
        var image = (await shop.Of("storefront")).Image;
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var publish = await shop.Sandbox.Dotnet(
            "publish", null, "Shop.Web", "-c", "Release", "-a", architecture, "--self-contained", "false", "-p:UseAppHost=false", "-p:ManifestGenEnabled=false", "-o", "published");
        Assert.True(publish.Succeeded, publish.Output);
        var published = new DirectoryInfo(shop.Sandbox.PathOf("published")).GetFiles("*", SearchOption.AllDirectories);

        string[] expected = ["C /app", .. published.Select(f => $"A /app/{Path.GetRelativePath(shop.Sandbox.PathOf("published"), f.FullName)}").Order(StringComparer.Ordinal)];
        Assert.Equal(expected.Order(StringComparer.Ordinal), await image.DifferencesFrom(Base));
        Assert.InRange(await image.Size() - await image.SizeOf(Base) - published.Sum(f => f.Length), -Mebibyte, Mebibyte);
    }

    [Theory]
    [InlineData("storefront")]
    [InlineData("orders")]
    public async Task Image_and_manifest_agree(string component)
    {
        var (image, manifest) = await shop.Of(component);
        var configuration = await image.Configuration();

        Assert.Equal(manifest.User, configuration.GetProperty("User").GetString());
        string[] exposed = configuration.TryGetProperty("ExposedPorts", out var ports) ? [.. ports.EnumerateObject().Select(p => p.Name)] : [];
        Assert.Equal(manifest.Ports, exposed);
        var variables = configuration.GetProperty("Env").EnumerateArray().Select(v => v.GetString() ?? "").ToArray();
        Assert.All(manifest.Ports, port => Assert.Contains($"ASPNETCORE_HTTP_PORTS={port.Split('/')[0]}", variables));
        Assert.All(manifest.Ports, port => Assert.Equal(port.Split('/')[0], manifest.Variable("ASPNETCORE_HTTP_PORTS")));

        // Kubernetes sends what the image asks for; .NET's host stops on nothing but SIGTERM, which stands when the image says nothing.
        Assert.False(configuration.TryGetProperty("StopSignal", out var signal) && signal.GetString() is not ("SIGTERM" or "15"), $"{signal}");
        // The host's time to stop is the default, 30 s, unless both say another; the Pod has that and the drain pause before it.
        Assert.DoesNotContain(variables, v => v.Contains("SHUTDOWNTIMEOUT", StringComparison.Ordinal));
        Assert.InRange(manifest.GracePeriod, manifest.DrainPause + TimeSpan.FromSeconds(31), TimeSpan.FromMinutes(2));
        Assert.False(manifest.HasCommand);
        Assert.True(manifest.HasReadOnlyRoot);
        Assert.Equal(["/tmp"], manifest.WritablePaths);
    }

    [Fact]
    public async Task The_storefront_answers_every_request_that_was_under_way_when_it_is_told_to_stop()
    {
        var (image, manifest) = await shop.Of("storefront");
        await using var container = await RunningContainer.Start(machine, image, manifest);
        Assert.Equal("Healthy", await container.Answer("/health/ready"));
        Assert.Equal("Healthy", await container.Answer("/health/live"));

        using var address = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 16).Select(_ => Ask(container.Client, address.Token)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        // As a Pod's end goes: its address is taken away, and then it is told to stop.
        await address.CancelAsync();
        await container.Terminate();

        Assert.All(await Task.WhenAll(clients), answered => Assert.True(answered > 0));
        Assert.Equal(0, await container.End());
    }

    [Fact]
    public async Task The_worker_works_and_ends_well_when_it_is_told_to_stop()
    {
        var (image, manifest) = await shop.Of("orders");
        await using var container = await RunningContainer.Start(machine, image, manifest);
        await container.Logged("Order 1 packed");

        await container.Terminate();

        Assert.Equal(0, await container.End());
    }

    /// <summary>Asks one thing after the other, every one of which must be answered well.</summary>
    /// <returns>How many were.</returns>
    private static async Task<int> Ask(HttpClient client, CancellationToken end)
    {
        var answered = 0;
        for (; !end.IsCancellationRequested; answered++) _ = await client.GetStringAsync(new Uri("/products/1", UriKind.Relative), CancellationToken.None);
        return answered;
    }
}
