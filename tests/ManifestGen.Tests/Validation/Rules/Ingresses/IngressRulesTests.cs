namespace ManifestGen.Tests.Validation.Rules.Ingresses;

public sealed class IngressRulesTests
{
    private const string Backend = "backend: {service: {name: web, port: {number: 80}}}";

    [Theory]
    [InlineData("{defaultBackend: {service: {name: web, port: {name: http}}}}")]
    [InlineData("{defaultBackend: {resource: {kind: Bucket, name: static}}}")]
    [InlineData("{rules: [{host: '*.example.com'}]}")]
    [InlineData("{rules: [{}]}")]
    [InlineData("{rules: [{http: {paths: [{pathType: ImplementationSpecific, " + Backend + "}]}}]}")]
    [InlineData("{rules: [{http: {paths: [{path: '/a//b/..', pathType: ImplementationSpecific, " + Backend + "}]}}]}")]
    [InlineData("{rules: [{http: {paths: [{path: /a.b/..c, pathType: Exact, " + Backend + "}]}}]}")]
    [InlineData("{tls: [{hosts: ['*.example.com', 1.2.3.4]}], rules: [{host: a.b}]}")]
    [InlineData("{tls: [{secretName: ''}], rules: [{host: a.b}]}")]
    public void What_the_server_takes_passes(string spec) => Assert.Empty(Verdict.Of(Ingress(spec)));

    [Theory]
    [InlineData("{}", "MG4341 spec")]
    [InlineData("{rules: []}", "MG4341 spec")]
    [InlineData("{rules: [{http: {}}]}", "MG4342 spec.rules[0].http.paths")]
    [InlineData("{rules: [{host: 'a.*.b'}]}", "MG4343 spec.rules[0].host")]
    [InlineData("{rules: [{host: '*.*.b'}]}", "MG4343 spec.rules[0].host")]
    [InlineData("{rules: [{host: '*'}]}", "MG4343 spec.rules[0].host")]
    [InlineData("{rules: [{host: '2001:db8::1'}]}", "MG4344 spec.rules[0].host")]
    [InlineData("{rules: [{host: 010.0.0.1}]}", "MG4344 spec.rules[0].host")]
    [InlineData("{rules: [{http: {paths: [{pathType: Prefix, " + Backend + "}]}}]}", "MG4345 spec.rules[0].http.paths[0].path")]
    [InlineData("{rules: [{http: {paths: [{path: /a%2Fb, pathType: Prefix, " + Backend + "}]}}]}", "MG4345 spec.rules[0].http.paths[0].path")]
    [InlineData("{rules: [{http: {paths: [{path: /a/../b, pathType: Exact, " + Backend + "}]}}]}", "MG4345 spec.rules[0].http.paths[0].path")]
    [InlineData("{rules: [{http: {paths: [{path: /a/., pathType: Exact, " + Backend + "}]}}]}", "MG4345 spec.rules[0].http.paths[0].path")]
    [InlineData("{rules: [{http: {paths: [{path: a, pathType: ImplementationSpecific, " + Backend + "}]}}]}", "MG4345 spec.rules[0].http.paths[0].path")]
    [InlineData("{rules: [{http: {paths: [null]}}]}", "MG4357 spec.rules[0].http.paths[0].pathType")]
    [InlineData("{defaultBackend: {service: {name: web, port: {number: 80}}, resource: {kind: a, name: b}}}", "MG4347 spec.defaultBackend")]
    [InlineData("{defaultBackend: {service: {name: web}}}", "MG4349 spec.defaultBackend")]
    [InlineData("{defaultBackend: {service: {name: web, port: {number: 0}}}}", "MG4349 spec.defaultBackend")]
    [InlineData("{defaultBackend: {service: {name: web, port: {number: -1}}}}", "MG4301 spec.defaultBackend.service.port.number")]
    [InlineData("{defaultBackend: {service: {name: web, port: {name: '80'}}}}", "MG4302 spec.defaultBackend.service.port.name")]
    [InlineData("{defaultBackend: {service: {name: '', port: {number: 80}}}}", "MG4348 spec.defaultBackend.service.name")]
    [InlineData("{defaultBackend: {resource: {apiGroup: A, kind: '', name: a%b}}}", "MG4350 spec.defaultBackend.resource.apiGroup, MG4350 spec.defaultBackend.resource.kind, MG4350 spec.defaultBackend.resource.name")]
    [InlineData("{tls: [{hosts: ['']}], rules: [{}]}", "MG4343 spec.tls[0].hosts[0]")]
    [InlineData("{tls: [{secretName: A}], rules: [{}]}", "MG4351 spec.tls[0].secretName")]
    [InlineData("{ingressClassName: '', rules: [{}]}", "MG4352 spec.ingressClassName")]
    public void What_the_server_refuses_is_found_at_its_field(string spec, string expected) => Assert.Equal(expected, Verdict.Of(Ingress(spec)));

    [Theory]
    [InlineData(35, "MG4348 spec.defaultBackend.service.name")]
    [InlineData(36, "")]
    public void A_backend_Service_may_begin_with_a_digit_from_1_36_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(Ingress("{defaultBackend: {service: {name: 1web, port: {number: 80}}}}"), minor));

    [Theory]
    [InlineData("{rules: [{}]}", "MG4354 metadata.annotations[kubernetes.io/ingress.class]")]
    [InlineData("{ingressClassName: nginx, rules: [{}]}", "")]
    [InlineData("{ingressClassName: other, rules: [{}]}", "MG4353 annotations.kubernetes.io/ingress.class")]
    public void The_old_annotation_agrees_with_the_field_or_is_warned_of(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: web, annotations: {{kubernetes.io/ingress.class: nginx}}}}\nspec: {spec}\n"));

    [Theory]
    [InlineData("{controller: example.com/a}", "")]
    [InlineData("{controller: ''}", "MG4355 spec.controller")]
    [InlineData("{controller: Example.com/a}", "MG4355 spec.controller")]
    [InlineData("{controller: example.com/a, parameters: {kind: A, name: b}}", "")]
    [InlineData("{controller: example.com/a, parameters: {kind: A, name: b, namespace: c}}", "MG4356 spec.parameters.namespace")]
    [InlineData("{controller: example.com/a, parameters: {kind: A, name: b, scope: Namespace, namespace: C}}", "MG4356 spec.parameters.namespace")]
    [InlineData("{controller: example.com/a, parameters: {kind: a/b, name: ''}}", "MG4350 spec.parameters.kind, MG4350 spec.parameters.name")]
    public void An_IngressClass_is_judged(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {{name: web}}\nspec: {spec}\n"));

    private static string Ingress(string spec) => $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: web}}\nspec: {spec}\n";
}
