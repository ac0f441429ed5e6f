using System.Text.Json.Nodes;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Rehearsal.Commands;
using ManifestGen.RehearsalTests.Products;
using ManifestGen.Tests;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>
/// The same against a real cluster when <c>KUBECONFIG</c> is set: in its current context if that looks local, else in the one that <c>MANIFESTGEN_TEST_CONTEXT</c>
/// names. What needs a Pod to run needs an image, too, which <c>MANIFESTGEN_TEST_IMAGE</c> names: one that answers HTTP on port 8080 and that nodes find.
/// </summary>
public sealed class RealClusterRehearsalTests : IDisposable
{
    private const string Named = "MANIFESTGEN_TEST_CONTEXT";
    private const string Image = "MANIFESTGEN_TEST_IMAGE";

    private readonly TemporaryFolder _folder = new();
    private readonly ClusterSelection _selection = new() { Context = Environment.GetEnvironmentVariable(Named) };
    private readonly string _space = TemporaryNamespace.NewName("rehearsal", "tests");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_image_that_is_nowhere_is_said_and_nothing_is_left()
    {
        var result = await Rehearse("localhost/there-is-no-such-image:1", TestContext.Current.CancellationToken);

        Assert.Equal("MG8919", Assert.Single(result.Codes));
        Assert.Matches("ErrImageNeverPull|Unschedulable", result.Messages[0]);
        await ShouldBeGone();
    }

    [Fact]
    public async Task A_rehearsal_that_is_ended_leaves_nothing()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(TimeSpan.FromSeconds(3));

        var result = await Rehearse("localhost/there-is-no-such-image:1", end.Token);

        Assert.Contains(result.ExitCode, new[] { 130, 1 });
        await ShouldBeGone();
    }

    [Fact]
    public async Task A_product_that_runs_is_scaled_out_and_in_without_a_loss()
    {
        var image = Environment.GetEnvironmentVariable(Image) ?? "";
        Assert.SkipWhen(image.Length == 0, $"No image: {Image} names one that answers HTTP on port 8080.");

        var result = await Rehearse(image, TestContext.Current.CancellationToken);

        result.ShouldPass();
        await ShouldBeGone();
    }

    private async Task<RehearsedResult> Rehearse(string image, CancellationToken cancellation)
    {
        Assert.SkipWhen(_selection.Kubeconfig.Length == 0, "No cluster: set KUBECONFIG.");
        Assert.SkipWhen(_selection.Context is null && !ClusterContext.Read(_selection).IsLocal, $"The current context does not look local: name it with {Named}.");
        _folder.Write("product.txt", $"directory={_folder.Path}\nmanifests={_folder.Path}/deploy\ndotnet=dotnet\n");
        _folder.Write("deploy/web.yaml", Manifest(image));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var options = RehearsalOptions.Read(
            [$"product={_folder.Path}/product.txt", "cluster=true", $"context={_selection.Context}", $"namespace={_space}", "replicas=2", "rate=20", "watch=3", "output=json"], out _);
        var code = await new RehearsalCommand(options, output, error).Run(cancellation);
        return new RehearsedResult(code, output.ToString(), error.ToString());
    }

    private async Task ShouldBeGone()
    {
        using var cluster = ClusterConnection.Open(_selection);
        var answer = await cluster.SendAsync(ApiRequest.Get(ApiResource.Namespaces.Path("", _space), "the namespace cannot be read"), TestContext.Current.CancellationToken);
        Assert.True(answer.IsMissing || JsonNode.Parse(answer.Body)?["metadata"]?["deletionTimestamp"] is not null);
    }

    private static string Manifest(string image) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          strategy:
            rollingUpdate:
              maxSurge: 1
              maxUnavailable: 0
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: {{image}}
                imagePullPolicy: Never
                ports:
                - name: http
                  containerPort: 8080
                readinessProbe:
                  tcpSocket:
                    port: http
                  periodSeconds: 1
                lifecycle:
                  preStop:
                    sleep:
                      seconds: 5
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
          - port: 80
            targetPort: http
        """;
}
