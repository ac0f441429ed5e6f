namespace ManifestGen.RehearsalTests.Products;

/// <summary>The autoscaler's own algorithm on the CPU that processes really use.</summary>
public sealed class AutoscalingTests
{
    private const string Autoscaler = """
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: web
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: web
          minReplicas: 1
          maxReplicas: 10
          metrics:
          - type: Resource
            resource:
              name: cpu
              target:
                type: Utilization
                averageUtilization: 70
          behavior:
            scaleDown:
              stabilizationWindowSeconds: 30
        """;

    /// <summary>No liveness probe: the load is meant to be too much for one Pod.</summary>
    private const string Probes = """
        readinessProbe:
          httpGet:
            path: /ready
            port: http
          periodSeconds: 1
          timeoutSeconds: 5
          failureThreshold: 20
        """;

    [Fact]
    // At the whole load requests take twice what one Pod requests, and at a twentieth of it little more than an idle process does.
    public async Task It_scales_out_under_load_and_in_without_it_and_loses_nothing()
    {
        using var product = new RehearsedProduct { Requests = "GET /burn", CpuRequest = "100m", Probes = Probes, Further = Autoscaler };

        var run = await product.Rehearse("scenario=autoscaling");

        run.ShouldPass();
        var evidence = run.Evidence("autoscaling");
        Assert.Matches("; 1 -> 2 replicas, 2 -> 1 replicas$", evidence);
    }
}
