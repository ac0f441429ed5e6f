using System.Text;
using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Schemas.Custom;

/// <summary>The schemas of others' kinds that ManifestGen brings.</summary>
public sealed class ShippedSchemasTests
{
    public static TheoryData<string> Names => [.. ShippedSchemas.All.Select(s => $"{s.Kind}.{s.Group}")];

    [Fact]
    public void The_kinds_that_the_guide_names_are_shipped() => Assert.Equal(
        [
            "ClusterSecretStore.external-secrets.io", "ClusterTriggerAuthentication.keda.sh", "ExternalSecret.external-secrets.io", "GRPCRoute.gateway.networking.k8s.io",
            "Gateway.gateway.networking.k8s.io", "HTTPRoute.gateway.networking.k8s.io", "PodMonitor.monitoring.coreos.com", "ResourceSchema.manifestgen.dev",
            "ScaledObject.keda.sh", "SecretProviderClass.secrets-store.csi.x-k8s.io", "SecretStore.external-secrets.io", "ServiceMonitor.monitoring.coreos.com",
            "TriggerAuthentication.keda.sh",
        ],
        ShippedSchemas.All.Select(s => $"{s.Kind}.{s.Group}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_schema_is_right_by_the_schema_of_schemas(string name)
    {
        using var stream = typeof(ShippedSchemas).Assembly.GetManifestResourceStream($"shipped/{name}.yaml") ?? throw new InvalidOperationException(name);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        Assert.Empty(Validator.Validate([new SourceFile(name, content)], new ValidationOptions(), cancellation: TestContext.Current.CancellationToken).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_leads_to_a_definition_and_every_definition_is_referred_to(string name)
    {
        var schema = ShippedSchemas.All.Single(s => $"{s.Kind}.{s.Group}" == name);
        var reached = new HashSet<string>();
        var open = new Stack<ValueSchema>(schema.Versions.Select(v => v.Schema));
        while (open.TryPop(out var at))
        {
            Assert.Null(at.Pattern?.Problem);
            if (at.Reference.Length > 0 && reached.Add(at.Reference)) open.Push(at.Definitions.Find(at.Reference));
            foreach (var inner in at.Properties.Values.Concat(at.AllOf).Concat(at.AnyOf).Concat(at.OneOf).Append(at.Items).Append(at.Entries).Append(at.Not).OfType<ValueSchema>()) open.Push(inner);
        }

        Assert.Equal(schema.Versions[0].Definitions.Names.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: shop}
        spec:
          parentRefs: [{name: public, namespace: gateways, sectionName: https}]
          hostnames: [shop.example.com, "*.shop.example.com"]
          rules:
          - matches:
            - path: {type: PathPrefix, value: /api}
              headers: [{name: x-version, value: "2"}]
              method: GET
            filters:
            - type: RequestHeaderModifier
              requestHeaderModifier: {set: [{name: x-shop, value: a}], remove: [x-old]}
            - type: URLRewrite
              urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}
            backendRefs: [{name: api, port: 80, weight: 9}, {name: api-next, port: 80, weight: 1}]
            timeouts: {request: 10s, backendRequest: 2s500ms}
          - filters:
            - type: RequestRedirect
              requestRedirect: {scheme: https, statusCode: 301}
        """)]
    [InlineData("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: GRPCRoute
        metadata: {name: shop}
        spec:
          parentRefs: [{name: public}]
          rules:
          - matches: [{method: {service: shop.v1.Orders, method: Place}}]
            backendRefs: [{name: orders, port: 8080}]
        """)]
    [InlineData("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: public}
        spec:
          gatewayClassName: example
          listeners:
          - {name: http, port: 80, protocol: HTTP}
          - name: https
            port: 443
            protocol: HTTPS
            hostname: shop.example.com
            tls: {certificateRefs: [{name: shop-tls}]}
            allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {shop: "true"}}}}
        """)]
    [InlineData("""
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata: {name: orders}
        spec:
          scaleTargetRef: {name: orders}
          minReplicaCount: 0
          maxReplicaCount: 20
          cooldownPeriod: 300
          advanced:
            horizontalPodAutoscalerConfig:
              behavior: {scaleDown: {stabilizationWindowSeconds: 300, policies: [{type: Percent, value: 10, periodSeconds: 60}]}}
          triggers:
          - {type: cron, metadata: {timezone: Europe/Berlin, start: 0 8 * * *, end: 0 18 * * *, desiredReplicas: "5"}}
          - type: rabbitmq
            metadata: {queueName: orders, mode: QueueLength, value: "20"}
            authenticationRef: {name: orders}
        """)]
    [InlineData("""
        apiVersion: keda.sh/v1alpha1
        kind: TriggerAuthentication
        metadata: {name: orders}
        spec:
          secretTargetRef: [{parameter: host, name: rabbitmq, key: uri}]
        """)]
    [InlineData("""
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: shop}
        spec:
          selector: {matchLabels: {app.kubernetes.io/name: shop}}
          endpoints: [{port: metrics, interval: 30s, path: /metrics, relabelings: [{action: labeldrop, regex: pod}]}]
        """)]
    [InlineData("""
        apiVersion: monitoring.coreos.com/v1
        kind: PodMonitor
        metadata: {name: worker}
        spec:
          selector: {matchLabels: {app.kubernetes.io/name: worker}}
          podMetricsEndpoints: [{port: metrics}]
        """)]
    [InlineData("""
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata: {name: shop}
        spec:
          refreshInterval: 1h
          secretStoreRef: {kind: ClusterSecretStore, name: vault}
          target: {name: shop, template: {type: Opaque, data: {url: "{{ .url }}"}}}
          data: [{secretKey: url, remoteRef: {key: shop/db, property: url}}]
          dataFrom: [{extract: {key: shop}}, {find: {name: {regexp: ^shop}}}]
        """)]
    [InlineData("""
        apiVersion: external-secrets.io/v1
        kind: SecretStore
        metadata: {name: vault}
        spec:
          provider: {vault: {server: https://vault.example.com, path: secret, version: v2, auth: {kubernetes: {mountPath: kubernetes, role: shop}}}}
        """)]
    [InlineData("""
        apiVersion: secrets-store.csi.x-k8s.io/v1
        kind: SecretProviderClass
        metadata: {name: shop}
        spec:
          provider: azure
          parameters: {keyvaultName: shop, tenantId: "1"}
          secretObjects: [{secretName: shop, type: Opaque, data: [{objectName: url, key: url}]}]
        """)]
    public void What_the_kinds_are_written_for_passes(string manifest) => Assert.Empty(Judge(manifest));

    [Theory]
    [InlineData("apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: {rules: [{backendRefs: [{name: a, port: http}]}]}\n", "MG3040 spec.rules[0].backendRefs[0].port")]
    [InlineData("apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: {rules: [{matches: [{path: {value: api}}]}]}\n", "MG3047 spec.rules[0].matches[0].path")]
    [InlineData("apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: {rules: [{filters: [{type: CORS}]}]}\n", "MG3047 spec.rules[0].filters[0]")]
    [InlineData("apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: {hostname: [a]}\n", "MG3023 spec.hostname")]
    [InlineData("apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: a}\nspec: {gatewayClassName: a, listeners: [{name: a, port: 80, protocol: HTTP, tls: {}}]}\n", "MG3047 spec.listeners[0]")]
    [InlineData("apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: a}\nspec: {scaleTargetRef: {name: a}, triggers: []}\n", "MG3043 spec.triggers")]
    [InlineData("apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: a}\nspec: {minReplicas: 1, scaleTargetRef: {name: a}, triggers: [{type: cpu, metadata: {value: '60'}}]}\n", "MG3023 spec.minReplicas")]
    [InlineData("apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: a}\nspec: {selector: {}, endpoints: [{port: http, interval: 30 s}]}\n", "MG3041 spec.endpoints[0].interval")]
    [InlineData("apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: {name: a}\nspec: {selector: {}, endpoints: []}\n", "MG3023 spec.endpoints")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: a}\nspec: {data: [{secretKey: a, remoteRef: {name: b}}]}\n", "MG3030 spec.data[0].remoteRef.key")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: a}\nspec: {provider: {valt: {server: a}}}\n", "MG3023 spec.provider.valt")]
    [InlineData("apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: {name: a}\nspec: {parameters: {useVMManagedIdentity: true}}\n", "MG3040 spec.parameters.useVMManagedIdentity")]
    public void A_slip_in_them_is_found(string manifest, string expected) => Assert.Contains(expected, Judge(manifest));

    private static IEnumerable<string> Judge(string manifest) =>
        Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes(manifest))], new ValidationOptions(), cancellation: TestContext.Current.CancellationToken).Diagnostics
            .Where(d => d.Code.StartsWith("MG3", StringComparison.Ordinal) || d.Code.StartsWith("MG4", StringComparison.Ordinal))
            .Select(d => $"{d.Code} {d.Location.Path}");
}
