using ManifestGen.Tests.Validation.Rules.Pods;

namespace ManifestGen.Tests.Validation.Rules.Workloads;

public sealed class JobRulesTests
{
    [Theory]
    [InlineData("completionMode: Indexed", "")]
    [InlineData("completionMode: Indexed, parallelism: 2", "MG4219 spec.completions")]
    [InlineData("completionMode: Indexed, completions: 2, parallelism: 100001", "MG4220 spec.parallelism")]
    [InlineData("completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, parallelism: 10001", "MG4219 spec.maxFailedIndexes, MG4220 spec.parallelism")]
    [InlineData("completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, maxFailedIndexes: 10001", "MG4220 spec.maxFailedIndexes")]
    [InlineData("completionMode: Indexed, completions: 3, maxFailedIndexes: 1", "MG4219 spec.backoffLimitPerIndex")]
    [InlineData("completionMode: ''", "MG4590 spec.completionMode")]
    [InlineData("maxFailedIndexes: 1", "MG4218 spec.maxFailedIndexes, MG4219 spec.backoffLimitPerIndex")]
    [InlineData("successPolicy: {rules: [{succeededCount: 1}]}", "MG4218 spec.successPolicy")]
    [InlineData("parallelism: -1, completions: -1, activeDeadlineSeconds: -1, backoffLimit: -1, ttlSecondsAfterFinished: -1", "MG4102 spec.activeDeadlineSeconds, MG4102 spec.backoffLimit, MG4102 spec.completions, MG4102 spec.parallelism, MG4102 spec.ttlSecondsAfterFinished")]
    [InlineData("managedBy: example.com/controller", "")]
    [InlineData("managedBy: controller", "MG4101 spec.managedBy")]
    [InlineData("selector: {}", "")]
    [InlineData("selector: {matchLabels: {job-name: shop}}", "")]
    [InlineData("selector: {matchLabels: {app: shop}}", "MG4215 spec.selector")]
    [InlineData("manualSelector: true", "MG4100 spec.selector")]
    [InlineData("manualSelector: true, selector: {matchLabels: {app: shop}}", "MG4202 spec.template.metadata.labels")]
    public void A_Job_is_judged(string job, string expected) => Assert.Equal(expected, Verdict.Of(PodText.Job(job)));

    [Theory]
    [InlineData("{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}", "")]
    [InlineData("{action: FailJob, onExitCodes: {containerName: web, operator: NotIn, values: [0, 1]}}", "")]
    [InlineData("{action: FailJob, onExitCodes: {operator: In, values: [1, 1]}}", "MG4103 spec.podFailurePolicy.rules[0].onExitCodes.values[1]")]
    [InlineData("{action: FailJob, onExitCodes: {operator: In, values: [0, 1]}}", "MG4224 spec.podFailurePolicy.rules[0].onExitCodes.values[0]")]
    [InlineData("{action: FailJob, onExitCodes: {operator: In, values: []}}", "MG4224 spec.podFailurePolicy.rules[0].onExitCodes.values")]
    [InlineData("{action: FailJob, onExitCodes: {operator: In, values: [1]}, onPodConditions: [{type: a b}]}", "MG4101 spec.podFailurePolicy.rules[0].onPodConditions[0].type, MG4222 spec.podFailurePolicy.rules[0]")]
    public void A_failure_policy_is_judged(string rule, string expected) => Assert.Equal(expected, Verdict.Of(PodText.Job($"podFailurePolicy: {{rules: [{rule}]}}")));

    [Theory]
    [InlineData("{succeededIndexes: '0,2-4', succeededCount: 4}", "")]
    [InlineData("{succeededIndexes: ''}", "")]
    [InlineData("{succeededIndexes: '0,2-4', succeededCount: 5}", "MG4220 spec.successPolicy.rules[0].succeededCount")]
    [InlineData("{succeededCount: 6}", "MG4220 spec.successPolicy.rules[0].succeededCount")]
    [InlineData("{succeededIndexes: '4,1'}", "MG4228 spec.successPolicy.rules[0].succeededIndexes")]
    [InlineData("{succeededIndexes: 3-3}", "MG4228 spec.successPolicy.rules[0].succeededIndexes")]
    [InlineData("{succeededIndexes: '1,'}", "MG4228 spec.successPolicy.rules[0].succeededIndexes")]
    [InlineData("{}", "MG4227 spec.successPolicy.rules[0]")]
    public void A_success_policy_is_judged(string rule, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Job($"completionMode: Indexed, completions: 5, parallelism: 5, successPolicy: {{rules: [{rule}]}}")));

    [Theory]
    [InlineData("schedule: '0 2 * * *', startingDeadlineSeconds: -1, failedJobsHistoryLimit: -1, jobTemplate: {spec: {JOB}}", "MG4102 spec.failedJobsHistoryLimit, MG4102 spec.startingDeadlineSeconds")]
    [InlineData("schedule: '', jobTemplate: {spec: {JOB}}", "MG4100 spec.schedule")]
    [InlineData("schedule: '@daily', jobTemplate: {spec: {JOB, selector: {}, manualSelector: true}}", "MG4215 spec.jobTemplate.spec.manualSelector, MG4215 spec.jobTemplate.spec.selector")]
    [InlineData("schedule: '@daily', jobTemplate: {spec: {JOB, completionMode: Indexed}}", "MG4219 spec.jobTemplate.spec.completions")]
    [InlineData("schedule: '@daily', jobTemplate: {spec: {template: {spec: {restartPolicy: Always, containers: [{name: web, image: a}]}}}}", "MG4204 spec.jobTemplate.spec.template.spec.restartPolicy")]
    public void A_CronJob_is_judged(string spec, string expected) => Assert.Equal(expected, Verdict.Of(
        $"apiVersion: batch/v1\nkind: CronJob\nmetadata: {{name: shop}}\nspec: {{{spec.Replace("JOB", "template: {spec: {restartPolicy: Never, containers: [{name: web, image: a}]}}", StringComparison.Ordinal)}}}\n"));

    [Theory]
    [InlineData(47, "")]
    [InlineData(48, "MG4232 metadata.name")]
    public void A_CronJob_named_by_the_server_leaves_room_for_its_Jobs(int length, string expected) => Assert.Equal(expected, Verdict.Of(
        $"apiVersion: batch/v1\nkind: CronJob\nmetadata: {{generateName: {new string('a', length)}}}\nspec: {{schedule: '0 0 * * *', jobTemplate: {{spec: {{template: {{spec: {{restartPolicy: Never, containers: [{{name: web, image: a}}]}}}}}}}}}}\n"));
}
